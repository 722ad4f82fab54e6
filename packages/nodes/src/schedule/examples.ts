import type { Event } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const config = { days: [1, 5], time: '09:00', audience: ['VIP'] };
const body: Event['body'] = { type: 'scheduled', flow: 'flow', node: 'step1' };

export const examples: NodeExample[] = [
  {
    name: 'the moment has come for a customer of the audience',
    config,
    event: { body, facts: { tags: ['new', 'VIP'] } },
    expect: { matched: true },
  },
  {
    name: 'a customer who is not meant',
    config,
    event: { body, facts: { tags: ['new'] } },
    expect: { matched: false },
  },
  {
    name: 'everybody is meant, which the check warns of',
    config: { ...config, days: [1, 2, 3, 4, 5, 6, 7], audience: [] },
    event: { body },
    expect: { matched: true },
  },
  {
    name: 'a message is no schedule, and without days and time there is none',
    config: { days: [], time: '', audience: [] },
    event: { text: 'hello' },
    expect: { matched: false },
  },
];
