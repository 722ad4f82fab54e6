import type { Effect, FoundContact, Understood } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';
import { understoodOf } from '../reading/understood-example.ts';

const config = {
  kinds: ['phone', 'line'],
  text: { en: 'How can we reach you?' },
  retryText: { en: 'Please send a phone number or a LINE id.' },
  attempts: 2,
};

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
      variables: { contactAttempts: 1 },
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
    variables: { contactAttempts: 1 },
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
    variables: { contactAttempts: 1 },
    event: { text: 'lin@shop.test', facts: names(email) },
    expect: {
      waitsFor: 'customer',
      effects: says('Please send a phone number or a LINE id.'),
      variables: { contactAttempts: 2 },
    },
  },
  {
    name: 'gives up after the last attempt',
    config,
    call: 'resume',
    variables: { contactAttempts: 2 },
    event: { text: 'rather not' },
    expect: { exit: 'notGiven' },
  },
];
