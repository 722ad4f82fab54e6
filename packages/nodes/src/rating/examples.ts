import type { Effect } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const config = {
  text: { en: 'How did we do?' },
  badUpTo: 3,
  asksWhy: true,
  why: { en: 'What went wrong?' },
  thanks: { en: 'Thank you!' },
  patience: 60,
};
const stars = [1, 2, 3, 4, 5].map((score) => ({
  id: `rate:${String(score)}`,
  label: '★'.repeat(score),
}));
const says = (text: string): Effect => ({ type: 'sendMessage', kind: 'text', text, buttons: [] });
const timer = {
  body: { type: 'timerFired', timer: 't', wait: 'w', trigger: null, occurrence: null },
} as const;

export const examples: NodeExample[] = [
  {
    name: 'asks for one to five stars',
    config,
    expect: {
      waitsFor: 'customer',
      until: '2026-01-05T11:00:00.000Z',
      effects: [{ type: 'sendMessage', kind: 'text', text: 'How did we do?', buttons: stars }],
    },
  },
  {
    name: 'counts them where there are no buttons: the number is the score',
    config,
    event: {
      facts: {
        channel: { key: 'sms', name: 'SMS', shows: { buttons: 3, images: true, cards: true } },
      },
    },
    expect: {
      waitsFor: 'customer',
      effects: [says('How did we do?\n\n1. ★\n2. ★★\n3. ★★★\n4. ★★★★\n5. ★★★★★')],
    },
  },
  {
    name: 'a good rating',
    config,
    call: 'resume',
    event: { text: '★★★★★', button: 'rate:5' },
    expect: {
      exit: 'good',
      effects: [{ type: 'rate', score: 5, comment: null }, says('Thank you!')],
      variables: { rating: 5 },
    },
  },
  {
    name: 'asks why after a bad one, which is kept already',
    config,
    call: 'resume',
    event: { text: 'แย่มาก' },
    expect: {
      waitsFor: 'customer',
      memory: 1,
      effects: [{ type: 'rate', score: 1, comment: null }, says('What went wrong?')],
    },
  },
  {
    name: 'keeps the comment',
    config,
    call: 'resume',
    memory: 1,
    event: { text: 'It came too late.' },
    expect: {
      exit: 'bad',
      effects: [{ type: 'rate', score: 1, comment: 'It came too late.' }, says('Thank you!')],
    },
  },
  {
    name: 'no comment comes',
    config,
    call: 'resume',
    memory: 2,
    event: timer,
    expect: { exit: 'bad' },
  },
  {
    name: 'a bad rating, and nobody asks why',
    config: { ...config, asksWhy: false, thanks: {} },
    call: 'resume',
    event: { text: '2/5' },
    expect: { exit: 'bad', effects: [{ type: 'rate', score: 2, comment: null }] },
  },
  {
    name: 'anything that is no rating is for the triggers',
    config,
    call: 'resume',
    event: { text: 'where is my order?' },
    expect: { unanswered: true },
  },
  {
    name: 'the customer does not rate',
    config,
    call: 'resume',
    event: timer,
    expect: { exit: 'noAnswer' },
  },
];
