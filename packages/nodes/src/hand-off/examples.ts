import type { Effect } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const config = {
  text: { en: 'One moment, a colleague will answer you.' },
  team: 'Sales',
  priority: 'normal',
  summary: 'Asked: {{ message.text }}',
};
const effects: Effect[] = [
  {
    type: 'sendMessage',
    kind: 'text',
    text: 'One moment, a colleague will answer you.',
    buttons: [],
  },
  {
    type: 'handOff',
    team: 'Sales',
    priority: 'normal',
    summary: 'Asked: person please',
    cause: 'flow',
  },
];

export const examples: NodeExample[] = [
  {
    name: 'somebody is there',
    config,
    event: { text: 'person please', facts: { agentsOnline: 2 } },
    expect: { waitsFor: 'human', effects },
  },
  {
    name: 'nobody is there: the chat is in the inbox all the same',
    config,
    event: { text: 'person please' },
    expect: { exit: 'offline', effects },
  },
  {
    name: 'the person gives the chat back',
    config,
    call: 'resume',
    event: { body: { type: 'returnedToBot' } },
    expect: { exit: 'returned' },
  },
  {
    name: 'the customer writes while waiting for a person',
    config,
    call: 'resume',
    event: { text: 'hello?' },
    expect: { unanswered: true },
  },
];
