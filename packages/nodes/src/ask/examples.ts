import type { Effect, Facts, FoundContact, Order } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';
import { understoodOf } from '../reading/understood-example.ts';

const base = {
  text: { en: 'How many?' },
  kind: 'number',
  choices: [],
  min: 1,
  max: 10,
  dates: 'future',
  variable: 'answer',
  attempts: 3,
  retries: [
    { id: 'r1', text: { en: 'A number, please.' } },
    { id: 'r2', text: { en: 'Such as 2.' } },
  ],
  customerField: '',
  skipWords: ['skip', '跳过'],
  patience: 30,
};
const asks = (kind: string, rest = {}) => ({ ...base, kind, ...rest });
const choice = asks('choice', {
  text: { en: 'Which size?' },
  choices: [
    { id: 's', label: { en: 'Small', th: 'เล็ก' } },
    { id: 'm', label: { en: 'Medium', th: 'กลาง' } },
  ],
});
const says = (text: string): Effect[] => [{ type: 'sendMessage', kind: 'text', text, buttons: [] }];
const phone: FoundContact = { kind: 'phone', value: '+66812345678', span: { start: 0, end: 12 } };
const order: Order = {
  number: '250131ABCD12',
  status: 'paid',
  total: '฿590',
  items: ['Red dress'],
  tracking: null,
  placedAt: '2026-01-01T00:00:00.000Z',
};
const sure = { id: 'q', question: 'Shipping?', confidence: 0.9, answer: { en: '$4' } };
const question = understoodOf({
  faq: { verdict: 'answer', hits: [sure], answerAt: 0.6, askAt: 0.3, because: [] },
});

interface Answer {
  text: string;
  exit: string;
  value?: string | number;
  facts?: Partial<Facts>;
}
function answers(name: string, config: NodeExample['config'], answer: Answer): NodeExample {
  const { text, exit, value, facts } = answer;
  return {
    name,
    config,
    call: 'resume',
    memory: 3,
    event: { text, ...(facts !== undefined && { facts }) },
    expect: { exit, ...(value !== undefined && { variables: { answer: value } }) },
  };
}

export const examples: NodeExample[] = [
  {
    name: 'asks and waits half an hour',
    config: base,
    expect: {
      waitsFor: 'customer',
      until: '2026-01-05T10:30:00.000Z',
      memory: 1,
      effects: says('How many?'),
    },
  },
  answers('a number in words', base, { text: 'เอา ๓ ค่ะ', exit: 'answered', value: 3 }),
  {
    name: 'asks again in other words',
    config: base,
    call: 'resume',
    memory: 1,
    event: { text: 'many' },
    expect: { waitsFor: 'customer', memory: 2, effects: says('A number, please.') },
  },
  {
    name: 'and once more in others, when the number is too large',
    config: base,
    call: 'resume',
    memory: 2,
    event: { text: '11' },
    expect: { waitsFor: 'customer', memory: 3, effects: says('Such as 2.') },
  },
  answers('a number that is too small, three times', base, { text: '0', exit: 'invalid' }),
  answers('a question instead of an answer is for the triggers', base, {
    text: 'how much is shipping?',
    exit: 'invalid',
    facts: { understood: question },
  }),
  answers('a customer who would rather not', base, { text: 'Skip', exit: 'skipped' }),
  {
    name: 'the customer stays silent',
    config: base,
    call: 'resume',
    memory: 1,
    event: { body: { type: 'timerFired', timer: 't', wait: 'w', trigger: null, occurrence: null } },
    expect: { exit: 'noAnswer' },
  },
  {
    name: 'offers choices',
    config: choice,
    expect: {
      waitsFor: 'customer',
      effects: [
        {
          type: 'sendMessage',
          kind: 'text',
          text: 'Which size?',
          buttons: [
            { id: 's', label: 'Small' },
            { id: 'm', label: 'Medium' },
          ],
        },
      ],
    },
  },
  answers('a choice in another language', choice, {
    text: 'กลาง',
    exit: 'button:m',
    value: 'Medium',
  }),
  answers('no choice', choice, { text: 'red', exit: 'invalid' }),
  answers('any words', asks('text', { customerField: 'size' }), {
    text: ' quite large ',
    exit: 'answered',
    value: 'quite large',
  }),
  answers('no words', asks('text'), { text: ' ', exit: 'invalid' }),
  answers('a phone number', asks('phone'), {
    text: '081-234-5678',
    exit: 'answered',
    value: '+66812345678',
    facts: { understood: understoodOf({ contacts: [phone] }) },
  }),
  answers('no phone number', asks('phone'), { text: 'later', exit: 'invalid' }),
  answers('no e-mail address', asks('email'), { text: 'later', exit: 'invalid' }),
  answers('one of the customer’s orders', asks('order'), {
    text: 'it is 250131abcd12',
    exit: 'answered',
    value: '250131ABCD12',
    facts: { orders: [order] },
  }),
  answers('no order number', asks('order'), { text: 'the last one', exit: 'invalid' }),
  answers('a date', asks('date'), { text: 'ปรุ่งนี้', exit: 'answered', value: '2026-01-06' }),
  answers('no date', asks('date'), { text: 'soon', exit: 'invalid' }),
  answers('a day that is over', asks('date'), { text: '2020-01-01', exit: 'invalid' }),
  answers('a day that is to come', asks('date', { dates: 'past' }), {
    text: 'tomorrow',
    exit: 'invalid',
  }),
  answers('no photo', asks('photo'), { text: 'here', exit: 'invalid' }),
  {
    name: 'a photo',
    config: asks('photo'),
    call: 'resume',
    memory: 1,
    event: {
      body: {
        type: 'customerMessage',
        text: '',
        button: null,
        attachments: [{ kind: 'image', url: 'https://shop.test/p.jpg' }],
      },
    },
    expect: { exit: 'answered', variables: { answer: 'https://shop.test/p.jpg' } },
  },
];
