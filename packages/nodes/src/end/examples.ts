import type { NodeExample } from '../contract/example.ts';

export const examples: NodeExample[] = [
  {
    name: 'the flow is over',
    config: { outcome: '', closeChat: false },
    expect: { ends: '' },
  },
  {
    name: 'tells the flow that called how it went',
    config: { outcome: 'gave up ', closeChat: false },
    expect: { ends: 'gave up' },
  },
  {
    name: 'closes the chat',
    config: { outcome: '', closeChat: true },
    expect: { ends: '', effects: [{ type: 'closeChat' }] },
  },
];
