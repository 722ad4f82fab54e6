import type { Event, Owner } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const customer = { of: 'customer', minutes: 10, afterPerson: false };
const afterPerson = { ...customer, minutes: 1440, afterPerson: true };
const agent = { of: 'agent', minutes: 5, afterPerson: false };
const begun = { type: 'set' as const, at: '2026-01-05T10:10:00.000Z', of: 'customer' as const };
const waits = { type: 'set' as const, at: '2026-01-05T10:05:00.000Z', of: 'agent' as const };
const stopped = { type: 'stop' as const };

function silent(of: 'customer' | 'agent', owner: Owner): NonNullable<NodeExample['event']> {
  return {
    facts: { owner },
    body: {
      type: 'timerFired',
      timer: 's:flow:step1',
      wait: null,
      trigger: { flow: 'flow', node: 'step1' },
      occurrence: { type: 'silence', of, since: '2026-01-05T09:50:00.000Z' },
    },
  };
}
function acts(action: 'tookOver' | 'replied' | 'closed'): { body: Event['body'] } {
  return { body: { type: 'agentActed', action, agent: 'Ann' } };
}
const shipped: { body: Event['body'] } = {
  body: {
    type: 'orderChanged',
    before: 'paid',
    order: {
      number: 'B-1042',
      status: 'shipped',
      total: '฿590',
      items: [],
      tracking: null,
      placedAt: '2026-01-02T08:00:00.000Z',
    },
  },
};

const firing: NodeExample[] = [
  {
    name: 'the customer has said nothing for ten minutes',
    config: customer,
    event: silent('customer', 'bot'),
    expect: { matched: true },
  },
  {
    name: 'by now a person has the chat',
    config: customer,
    event: silent('customer', 'human'),
    expect: { matched: false },
  },
  {
    name: 'the customer has said nothing for a day after a person answered',
    config: afterPerson,
    event: silent('customer', 'human'),
    expect: { matched: true },
  },
  {
    name: 'nobody has answered a customer who waits for a person',
    config: agent,
    event: silent('agent', 'waiting'),
    expect: { matched: true },
  },
  {
    name: 'the bot has the chat again',
    config: agent,
    event: silent('agent', 'bot'),
    expect: { matched: false },
  },
  {
    name: 'the silence of the other side is none of its business',
    config: { ...customer, minutes: 1 },
    event: silent('agent', 'waiting'),
    expect: { matched: false },
  },
  {
    name: 'a message is no silence',
    config: { ...customer, minutes: 2880 },
    event: { text: 'hello' },
    expect: { matched: false },
  },
];

const ofCustomers: NodeExample[] = [
  {
    name: 'the bot has answered: the time begins, or begins anew',
    config: customer,
    call: 'watch',
    happened: { botSpoke: true, running: true },
    expect: { watch: begun },
  },
  {
    name: 'nobody has answered yet: the customer is not the one who is silent',
    config: customer,
    call: 'watch',
    happened: { running: true },
    expect: { watch: stopped },
  },
  {
    name: 'the chat waits for a person: the bot asks nothing',
    config: customer,
    call: 'watch',
    happened: { botSpoke: true, owner: 'waiting' },
    expect: { watch: stopped },
  },
  {
    name: 'a person answers: this is their talk',
    config: customer,
    call: 'watch',
    event: acts('replied'),
    happened: { owner: 'human', running: true },
    expect: { watch: stopped },
  },
  {
    name: 'a person answers, and the silence after that counts too',
    config: afterPerson,
    call: 'watch',
    event: acts('replied'),
    happened: { owner: 'human' },
    expect: { watch: { ...begun, at: '2026-01-06T10:00:00.000Z' } },
  },
  {
    name: 'a note on the order of a customer who talks with a person changes nothing',
    config: afterPerson,
    call: 'watch',
    event: shipped,
    happened: { owner: 'human', running: true },
    expect: { watch: null },
  },
  {
    name: 'news of an order need no answer: nobody is asked whether they are still there',
    config: customer,
    call: 'watch',
    event: shipped,
    happened: { botSpoke: true },
    expect: { watch: null },
  },
  {
    name: 'what the bot says about the silence does not start it again',
    config: customer,
    call: 'watch',
    event: silent('customer', 'bot'),
    happened: { botSpoke: true },
    expect: { watch: null },
  },
  {
    name: 'a person gives the chat back and the bot goes on talking',
    config: customer,
    call: 'watch',
    event: { body: { type: 'returnedToBot' } },
    happened: { botSpoke: true },
    expect: { watch: begun },
  },
  {
    name: 'the chat is closed',
    config: customer,
    call: 'watch',
    event: acts('closed'),
    happened: { owner: 'closed', running: true },
    expect: { watch: stopped },
  },
];

const ofAgents: NodeExample[] = [
  {
    name: 'a customer is handed to a person: the time begins',
    config: agent,
    call: 'watch',
    happened: { botSpoke: true, owner: 'waiting' },
    expect: { watch: waits },
  },
  {
    name: 'the customer writes again while waiting: that gives nobody more time',
    config: agent,
    call: 'watch',
    event: { facts: { owner: 'waiting' } },
    happened: { owner: 'waiting', running: true },
    expect: { watch: null },
  },
  {
    name: 'the customer answers the person: now it is their turn',
    config: agent,
    call: 'watch',
    event: { facts: { owner: 'human' } },
    happened: { owner: 'human' },
    expect: { watch: waits },
  },
  {
    name: 'taking the chat is no answer yet',
    config: agent,
    call: 'watch',
    event: acts('tookOver'),
    happened: { owner: 'human', running: true },
    expect: { watch: null },
  },
  {
    name: 'the person answers',
    config: agent,
    call: 'watch',
    event: acts('replied'),
    happened: { owner: 'human', running: true },
    expect: { watch: stopped },
  },
  {
    name: 'the chat goes back to the bot',
    config: agent,
    call: 'watch',
    event: { body: { type: 'returnedToBot' } },
    happened: { owner: 'bot', running: true },
    expect: { watch: stopped },
  },
  {
    name: 'an order changes while the customer waits, after the silence was told of once',
    config: agent,
    call: 'watch',
    event: { ...shipped, facts: { owner: 'waiting' } },
    happened: { owner: 'waiting' },
    expect: { watch: null },
  },
];

export const examples: NodeExample[] = [...firing, ...ofCustomers, ...ofAgents];
