import type { Event } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const config = { tags: ['VIP', 'wholesale'] };
function tagged(tag: string, depth = 0): { body: Event['body'] } {
  return { body: { type: 'tagAdded', tag, by: depth > 0 ? 'flow' : 'person', depth } };
}

export const examples: NodeExample[] = [
  {
    name: 'an agent makes the customer a VIP',
    config,
    event: tagged('VIP'),
    expect: { matched: true },
  },
  {
    name: 'a flow adds one of the tags',
    config,
    event: tagged('wholesale', 1),
    expect: { matched: true },
  },
  { name: 'another tag', config, event: tagged('cold'), expect: { matched: false } },
  {
    name: 'flows that wake each other with tags come to an end',
    config,
    event: tagged('VIP', 5),
    expect: { matched: false },
  },
  {
    name: 'a message is no tag',
    config: { tags: ['VIP', 'VIP'] },
    event: { text: 'VIP' },
    expect: { matched: false },
  },
  {
    name: 'no tag chosen yet',
    config: { tags: [] },
    event: tagged('VIP'),
    expect: { matched: false },
  },
];
