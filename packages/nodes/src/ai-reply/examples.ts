import type { RequestResult, Understood } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const config = {
  instructions: 'Be short.',
  useFaq: true,
  notes: 'Closed on Mondays.',
  send: true,
  variable: 'draft',
  timeoutSeconds: 20,
};
const understood: Understood = {
  version: 'v1',
  language: 'en',
  intent: null,
  faq: {
    verdict: 'didYouMean',
    hits: [
      { id: 'f1', question: 'Do you ship?', confidence: 0.5, answer: { en: 'Within two days.' } },
    ],
    answerAt: 0.7,
    askAt: 0.4,
    because: [],
  },
  sentiment: { label: 'neutral', score: 0, because: [] },
  contacts: [],
  person: null,
};
const arrived = (result: RequestResult): Pick<NodeExample, 'call' | 'event'> => {
  return { call: 'resume', event: { body: { type: 'resultArrived', wait: 'w', result } } };
};
const cost = { tokensIn: 900, tokensOut: 40, amount: 0.00053, currency: 'USD' };

export const examples: NodeExample[] = [
  {
    name: 'the model gets the nearest stored answers and the shop’s notes',
    config,
    event: { text: 'shipping?', facts: { understood } },
    expect: {
      waitsFor: 'result',
      request: {
        kind: 'ai',
        instructions: 'Be short.',
        messages: [{ role: 'customer', text: 'shipping?' }],
        grounding: [
          { question: 'Do you ship?', answer: 'Within two days.' },
          { question: 'Notes of the shop', answer: 'Closed on Mondays.' },
        ],
        timeoutSeconds: 20,
      },
    },
  },
  {
    name: 'without anything to stand on it is not asked',
    config: { ...config, notes: '' },
    event: { text: 'shipping?' },
    expect: { exit: 'declined' },
  },
  {
    name: 'nobody has asked anything',
    config,
    event: { body: { type: 'returnedToBot' } },
    expect: { exit: 'declined' },
  },
  {
    name: 'the answer is said and kept',
    config,
    ...arrived({ kind: 'ai', text: 'Two days.', cost }),
    expect: {
      exit: 'answered',
      effects: [{ type: 'sendMessage', kind: 'text', text: 'Two days.', buttons: [] }],
      variables: { draft: 'Two days.' },
    },
  },
  {
    name: 'the answer is only kept, for a person to check',
    config: { ...config, send: false },
    ...arrived({ kind: 'ai', text: 'Two days.', cost: null }),
    expect: { exit: 'answered', effects: [], variables: { draft: 'Two days.' } },
  },
  {
    name: 'the model has nothing that it may say',
    config,
    ...arrived({ kind: 'ai', text: null, cost }),
    expect: { exit: 'declined' },
  },
  {
    name: 'no model is set up',
    config,
    ...arrived({ kind: 'failed', code: 'notConfigured', detail: '' }),
    expect: { exit: 'failed' },
  },
  {
    name: 'it takes too long',
    config: { ...config, useFaq: false, notes: '', send: false, variable: '' },
    ...arrived({ kind: 'failed', code: 'timeout', detail: '' }),
    expect: { exit: 'timeout' },
  },
  {
    name: 'another kind of answer is not for this step',
    config: { ...config, useFaq: false },
    ...arrived({ kind: 'products', products: [] }),
    expect: { unanswered: true },
  },
];
