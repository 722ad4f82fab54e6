import type { Effect } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const config = {
  draft: { en: 'We ship within two days.' },
  team: 'Sales',
  priority: 'normal',
  summary: 'Asked: {{ message.text }}',
  waitMinutes: 10,
};
const effects: Effect[] = [
  {
    type: 'handOff',
    team: 'Sales',
    priority: 'normal',
    summary: 'Asked: when?',
    cause: 'flow',
    draft: 'We ship within two days.',
  },
];

export const examples: NodeExample[] = [
  {
    name: 'the draft waits in the inbox; the customer hears nothing yet',
    config,
    event: { text: 'when?', facts: { agentsOnline: 1 } },
    expect: { waitsFor: 'human', until: '2026-01-05T10:10:00.000Z', effects },
  },
  {
    name: 'nobody is there',
    config,
    event: { text: 'when?' },
    expect: { exit: 'offline', keep: { for: 'human' }, effects },
  },
  {
    name: 'a person opens the chat: nothing is sent by that',
    config,
    call: 'resume',
    event: { body: { type: 'agentActed', action: 'tookOver', agent: 'ada' } },
    expect: { unanswered: true },
  },
  {
    name: 'a person sends something',
    config,
    call: 'resume',
    event: { body: { type: 'agentActed', action: 'replied', agent: 'ada' } },
    expect: { exit: 'sent', keep: { for: 'human' } },
  },
  {
    name: 'the second message of the person is theirs alone',
    config,
    call: 'resume',
    memory: 'taken',
    event: { body: { type: 'agentActed', action: 'replied', agent: 'ada' } },
    expect: { unanswered: true },
  },
  {
    name: 'nobody has sent anything for too long',
    config,
    call: 'resume',
    event: {
      body: { type: 'timerFired', timer: 'w', wait: 'w', trigger: null, occurrence: null },
    },
    expect: { exit: 'tooLong', keep: { for: 'human' } },
  },
  {
    name: 'the person gives the chat back',
    config,
    call: 'resume',
    event: { body: { type: 'returnedToBot' } },
    expect: { exit: 'returned' },
  },
];
