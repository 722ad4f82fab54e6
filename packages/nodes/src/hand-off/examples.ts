import type { Effect } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const config = {
  text: { en: 'One moment, a colleague will answer you.' },
  team: 'Sales',
  priority: 'normal',
  summary: 'Asked: {{ message.text }}',
  waitMinutes: 15,
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
    expect: { waitsFor: 'human', until: '2026-01-05T10:15:00.000Z', effects },
  },
  {
    name: 'nobody is there: the chat is in the inbox all the same',
    config,
    event: { text: 'person please' },
    expect: { exit: 'offline', keep: { for: 'human' }, effects },
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
  {
    name: 'a person takes it: the flow goes on, and it can still be given back',
    config,
    call: 'resume',
    event: { body: { type: 'agentActed', action: 'tookOver', agent: 'ada' } },
    expect: { exit: 'taken', keep: { for: 'human' } },
  },
  {
    name: 'the same person writes: that is nothing new',
    config,
    call: 'resume',
    memory: 'taken',
    event: { body: { type: 'agentActed', action: 'replied', agent: 'ada' } },
    expect: { unanswered: true },
  },
  {
    name: 'nobody has come for too long: the chat stays in the inbox',
    config,
    call: 'resume',
    event: {
      body: { type: 'timerFired', timer: 'w', wait: 'w', trigger: null, occurrence: null },
    },
    expect: { exit: 'tooLong', keep: { for: 'human' } },
  },
  {
    name: 'somebody comes after all',
    config,
    call: 'resume',
    memory: 'late',
    event: { body: { type: 'agentActed', action: 'replied', agent: 'ada' } },
    expect: { exit: 'taken' },
  },
  {
    name: 'the chat is closed',
    config,
    call: 'resume',
    event: { body: { type: 'agentActed', action: 'closed', agent: 'ada' } },
    expect: { unanswered: true },
  },
];
