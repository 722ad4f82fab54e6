import type { FaqReading, Understood } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';
import { understoodOf } from '../reading/understood-example.ts';

const config = { text: { en: 'Did you mean one of these?', th: 'หมายถึงข้อไหนคะ' } };

const cost = {
  id: 'shipping-cost',
  question: 'How much is shipping?',
  answer: { en: 'Shipping is $4.', th: 'ค่าส่ง 40 บาท' },
};
const time = {
  id: 'shipping-time',
  question: 'How long does shipping take?',
  answer: { pl: 'Wysyłka trwa 2 dni.' },
};

function reads(verdict: FaqReading['verdict'], ...sure: number[]): { understood: Understood } {
  const hits = [cost, time].flatMap((hit, index) => {
    const confidence = sure[index];
    return confidence === undefined ? [] : [{ ...hit, confidence }];
  });
  const because = [{ word: 'shipping', weight: 0.6, span: { start: 0, end: 8 } }];
  return {
    understood: understoodOf({ faq: { verdict, hits, answerAt: 0.62, askAt: 0.35, because } }),
  };
}

const withoutButtons = {
  channel: { key: 'sms', name: 'SMS', shows: { buttons: 0, images: false, cards: false } },
};
const says = (text: string) => ({
  type: 'sendMessage' as const,
  kind: 'text' as const,
  text,
  buttons: [],
});

export const examples: NodeExample[] = [
  {
    name: 'a stored question is answered',
    config,
    event: { text: 'shipping how much', facts: reads('answer', 0.81, 0.4) },
    expect: { exit: 'answered', effects: [says('Shipping is $4.')] },
  },
  {
    name: 'not sure which: asks back with the questions as buttons',
    config,
    event: { text: 'shipping?', facts: reads('didYouMean', 0.5, 0.45) },
    expect: {
      waitsFor: 'customer',
      effects: [
        {
          ...says('Did you mean one of these?'),
          buttons: [
            { id: 'faq:shipping-cost', label: 'How much is shipping?' },
            { id: 'faq:shipping-time', label: 'How long does shipping take?' },
          ],
        },
      ],
    },
  },
  {
    name: 'a pressed question is answered, in the nearest language that there is',
    config,
    call: 'resume',
    event: {
      text: 'How long does shipping take?',
      button: 'faq:shipping-time',
      facts: reads('didYouMean', 0.6, 0.58),
    },
    expect: { exit: 'answered', effects: [says('Wysyłka trwa 2 dni.')] },
  },
  {
    name: 'the customer says it in other words',
    config,
    call: 'resume',
    event: { text: 'the price of shipping', facts: reads('answer', 0.7) },
    expect: { exit: 'answered', effects: [says('Shipping is $4.')] },
  },
  {
    name: 'the customer talks about something else',
    config,
    call: 'resume',
    event: { text: 'never mind', facts: reads('notUnderstood', 0.1) },
    expect: { exit: 'other' },
  },
  {
    name: 'a question that is gone from the list',
    config,
    call: 'resume',
    event: { text: 'Old question', button: 'faq:old', facts: reads('didYouMean', 0.5) },
    expect: { exit: 'other' },
  },
  {
    name: 'nothing in the list fits',
    config,
    event: { text: 'do you sell cars?', facts: reads('notUnderstood', 0.2) },
    expect: { exit: 'notFound' },
  },
  {
    name: 'the shop has no question list',
    config,
    event: { text: 'hello' },
    expect: { exit: 'notFound' },
  },
  {
    name: 'not sure, and the flow has its own way to go on',
    config,
    connected: ['unsure'],
    event: { text: 'shipping?', facts: reads('didYouMean', 0.5, 0.45) },
    expect: { exit: 'unsure', variables: { faq_suggestion: 'How much is shipping?' } },
  },
  {
    name: 'asks with numbers where there are no buttons',
    config,
    event: { text: 'shipping?', facts: { ...reads('didYouMean', 0.5, 0.45), ...withoutButtons } },
    expect: {
      waitsFor: 'customer',
      effects: [
        says(
          'Did you mean one of these?\n\n1. How much is shipping?\n2. How long does shipping take?',
        ),
      ],
      memory: [
        { question: 'How much is shipping?', answer: 'Shipping is $4.', buttons: [] },
        { question: 'How long does shipping take?', answer: 'Wysyłka trwa 2 dni.', buttons: [] },
      ],
    },
  },
  {
    name: 'the number of a question is answered',
    config,
    call: 'resume',
    memory: [{ question: 'How much is shipping?', answer: 'Shipping is $4.' }],
    event: { text: '1.', facts: withoutButtons },
    expect: { exit: 'answered', effects: [says('Shipping is $4.')] },
  },
  {
    name: 'the number of a question is answered with the buttons of its answer',
    config,
    call: 'resume',
    memory: [
      {
        question: 'How much is shipping?',
        answer: 'Shipping is $4.',
        buttons: [{ id: 'answer:f1:1', label: 'Where to?' }],
      },
    ],
    event: { text: '1', facts: withoutButtons },
    expect: {
      exit: 'answered',
      effects: [
        { ...says('Shipping is $4.'), buttons: [{ id: 'answer:f1:1', label: 'Where to?' }] },
      ],
    },
  },
];
