import type { Effect, FoundContact, Understood } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';
import { understoodOf } from '../reading/understood-example.ts';

const config = {
  kinds: ['phone', 'line'],
  text: { en: 'How can we reach you?' },
  retryText: { en: 'Please send a phone number or a LINE id.' },
  attempts: 2,
  consent: {},
  channels: [],
  patience: 0,
};
const withRules = {
  ...config,
  consent: { en: 'We only call about this order.' },
  patience: 60,
  channels: [
    { id: 'c1', channel: 'Shopee', kinds: [] },
    { id: 'c2', channel: 'mail', kinds: ['email'] },
  ],
};
const on = (key: string) => ({ channel: { key, name: key } });

const phone: FoundContact = { kind: 'phone', value: '+66812345678', span: { start: 8, end: 20 } };
const email: FoundContact = { kind: 'email', value: 'lin@shop.test', span: { start: 0, end: 13 } };

const names = (...contacts: FoundContact[]): { understood: Understood } => ({
  understood: understoodOf({ contacts }),
});
const says = (text: string): Effect[] => [{ type: 'sendMessage', kind: 'text', text, buttons: [] }];

export const examples: NodeExample[] = [
  {
    name: 'asks and waits',
    config,
    event: { text: 'call me back' },
    expect: {
      waitsFor: 'customer',
      effects: says('How can we reach you?'),
      memory: 1,
    },
  },
  {
    name: 'does not ask for what the message says already',
    config,
    event: { text: 'call me 081-234-5678', facts: names(phone) },
    expect: {
      exit: 'captured',
      effects: [{ type: 'saveContact', kind: 'phone', value: '+66812345678' }],
      variables: { contact: '+66812345678' },
    },
  },
  {
    name: 'the answer holds a phone number',
    config,
    call: 'resume',
    memory: 1,
    event: { text: 'ok it is 081-234-5678', facts: names(email, phone) },
    expect: {
      exit: 'captured',
      effects: [{ type: 'saveContact', kind: 'phone', value: '+66812345678' }],
    },
  },
  {
    name: 'asks once more when the answer holds another kind of contact',
    config,
    call: 'resume',
    memory: 1,
    event: { text: 'lin@shop.test', facts: names(email) },
    expect: {
      waitsFor: 'customer',
      effects: says('Please send a phone number or a LINE id.'),
      memory: 2,
    },
  },
  {
    name: 'gives up after the last attempt',
    config,
    call: 'resume',
    memory: 2,
    event: { text: 'rather not' },
    expect: { exit: 'notGiven' },
  },
  {
    name: 'a chat that has waited since attempts were counted in a variable',
    config,
    call: 'resume',
    variables: { contactAttempts: 2 },
    event: { text: 'rather not' },
    expect: { exit: 'notGiven' },
  },
  {
    name: 'says what it is for, and waits no longer than an hour',
    config: withRules,
    expect: {
      waitsFor: 'customer',
      until: '2026-01-05T11:00:00.000Z',
      effects: says('How can we reach you?\n\nWe only call about this order.'),
    },
  },
  {
    name: 'never asks where the marketplace forbids it',
    config: withRules,
    event: { facts: on('shopee') },
    expect: { exit: 'notAllowed' },
  },
  {
    name: 'keeps what the customer gives unasked, there too',
    config: withRules,
    event: { text: 'call 081-234-5678', facts: { ...on('shopee'), ...names(phone) } },
    expect: { exit: 'captured' },
  },
  {
    name: 'takes what the channel is for',
    config: withRules,
    call: 'resume',
    memory: 1,
    event: { text: 'lin@shop.test', facts: { ...on('mail'), ...names(email) } },
    expect: { exit: 'captured', variables: { contact: 'lin@shop.test' } },
  },
  {
    name: 'the customer stays silent',
    config: withRules,
    call: 'resume',
    memory: 1,
    event: { body: { type: 'timerFired', timer: 't', wait: 'w', trigger: null, occurrence: null } },
    expect: { exit: 'noAnswer' },
  },
];
