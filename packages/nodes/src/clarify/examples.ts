import type { IntentReading, Understood } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';
import { understoodOf } from '../reading/understood-example.ts';

const config = { text: { en: 'What is it about?', pl: 'Czego to dotyczy?' } };

const ranked = [
  { intent: 'price', names: { en: 'Price', pl: 'Cena' }, confidence: 0.44 },
  { intent: 'stock', names: { en: 'In stock?' }, confidence: 0.39 },
  { intent: 'size', names: {}, confidence: 0.2 },
];

function reads(verdict: IntentReading['verdict']): { understood: Understood } {
  const because = [{ word: 'this', weight: 0.3, span: { start: 0, end: 4 } }];
  return {
    understood: understoodOf({ intent: { verdict, ranked, answerAt: 0.6, askAt: 0.3, because } }),
  };
}

export const examples: NodeExample[] = [
  {
    name: 'not sure: asks what is meant',
    config,
    event: { text: 'this one?', facts: reads('didYouMean') },
    expect: {
      waitsFor: 'customer',
      effects: [
        {
          type: 'sendMessage',
          kind: 'text',
          text: 'What is it about?',
          buttons: [
            { id: 'intent:price', label: 'Price' },
            { id: 'intent:stock', label: 'In stock?' },
            { id: 'intent:size', label: 'size' },
          ],
        },
      ],
    },
  },
  {
    name: 'a pressed button is for the trigger that listens to it',
    config,
    call: 'resume',
    event: { text: 'Price', button: 'intent:price', facts: reads('answer') },
    expect: { unanswered: true },
  },
  {
    name: 'new words are for the triggers, too',
    config,
    call: 'resume',
    event: { text: 'never mind' },
    expect: { unanswered: true },
  },
  {
    name: 'nothing comes close enough to ask',
    config,
    event: { text: 'asdf', facts: reads('notUnderstood') },
    expect: { exit: 'notUnderstood' },
  },
  {
    name: 'clear, but nothing listens to it: asking back would not help',
    config,
    event: { text: 'how much', facts: reads('answer') },
    expect: { exit: 'notUnderstood' },
  },
  {
    name: 'the shop has taught nothing yet',
    config,
    event: { text: 'hello' },
    expect: { exit: 'notUnderstood' },
  },
  {
    name: 'names what may be meant where there are no buttons',
    config,
    event: {
      text: 'this one?',
      facts: {
        ...reads('didYouMean'),
        channel: { key: 'sms', name: 'SMS', shows: { buttons: 0, images: false, cards: false } },
      },
    },
    expect: {
      waitsFor: 'customer',
      effects: [
        {
          type: 'sendMessage',
          kind: 'text',
          text: 'What is it about?\n\n• Price\n• In stock?\n• size',
          buttons: [],
        },
      ],
    },
  },
];
