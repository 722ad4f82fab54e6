import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type TestPlan, type WordsOf } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/**
 * Answers what no other flow answers: while the shop is closed it says when it opens. A condition in front of everything
 * would swallow messages that other flows know; "nothing else answers" comes after all of them.
 */
export const template = defineTemplate({
  id: 'outside-hours',
  topic: 'people',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({ steps: { ...front(words), ...closed(words), ...open(words) }, tests }),
});

function front({ name, step }: Words): Record<string, StepPlan> {
  return {
    unanswered: {
      type: 'message',
      at: [0, 200],
      config: { on: 'nothingElse' },
      to: { then: 'isOpen' },
    },
    isOpen: {
      type: 'condition',
      name: step('isOpen'),
      at: [340, 200],
      config: {
        branches: [
          {
            id: 'closed',
            name: name('closed'),
            match: 'all',
            items: [{ id: 'r1', subject: 'opening', operator: 'is', value: ['closed'] }],
          },
        ],
      },
      to: { 'branch:closed': 'leaveWord', otherwise: 'handOver' },
    },
  };
}

function closed({ say, name, step }: Words): Record<string, StepPlan> {
  return {
    leaveWord: {
      type: 'hand-off',
      name: step('leaveWord'),
      at: [680, 0],
      config: { text: say('closed'), summary: name('nightSummary') },
      to: { offline: 'contact', returned: 'back' },
    },
    contact: {
      type: 'capture-contact',
      name: step('contact'),
      at: [1020, 0],
      config: {
        kinds: ['phone', 'line', 'wechat', 'email'],
        text: say('askContact'),
        retryText: {},
        // Whoever writes more instead of a number is not pressed.
        attempts: 1,
      },
      to: { captured: 'thanks', notGiven: 'noted' },
    },
    thanks: { type: 'reply', at: [1360, 0], config: { text: say('thanks') } },
    noted: { type: 'reply', at: [1360, 220], config: { text: say('noted') } },
  };
}

function open({ say, name, step }: Words): Record<string, StepPlan> {
  return {
    handOver: {
      type: 'hand-off',
      name: step('handOver'),
      at: [680, 460],
      config: { text: say('handOver'), summary: name('openSummary') },
      to: { offline: 'nobody', returned: 'back' },
    },
    nobody: { type: 'reply', at: [1020, 680], config: { text: say('nobody') } },
    back: { type: 'reply', at: [1020, 440], config: { text: say('back') } },
  };
}

const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' }));
const mondayNight = { hours, at: '2026-01-05T20:00:00Z', agentsOnline: 0 };

const tests: TestPlan<typeof en>[] = [
  {
    id: 'closed',
    given: { ...mondayNight, locale: 'en' },
    steps: [
      { customer: { text: 'Do you ship to Norway?' } },
      {
        expect: {
          contains: ['tomorrow at 09:00', en.say.askContact],
          lacks: [en.say.handOver, en.say.nobody],
          handOff: true,
          nothingElse: true,
        },
      },
    ],
  },
  {
    id: 'contact',
    given: { ...mondayNight, locale: 'th' },
    steps: [
      { customer: { text: 'มีไซส์ 43 ไหมคะ' } },
      { expect: { contains: ['พรุ่งนี้ เวลา 09:00 น.'], handOff: true } },
      { customer: { text: 'โทรกลับที่ +66 81 234 5678 นะคะ' } },
      { expect: { steps: ['contact', 'thanks'], contains: ['+66812345678'] } },
    ],
  },
  {
    id: 'more',
    given: { ...mondayNight, locale: 'zh-Hant' },
    steps: [
      { customer: { text: '請問可以刻字嗎' } },
      { expect: { steps: ['leaveWord', 'contact'] } },
      { customer: { text: '要刻兩個字' } },
      { expect: { replies: [zhHant.say.noted] } },
      { customer: { text: '還有一個問題' } },
      { expect: { silent: true, handOff: false } },
    ],
  },
  {
    id: 'weekend',
    given: { hours, at: '2026-01-10T12:00:00Z', agentsOnline: 0, locale: 'zh-Hans' },
    steps: [
      { customer: { text: '可以定制吗' } },
      { expect: { contains: ['周一 09:00'], handOff: true } },
    ],
  },
  {
    id: 'open',
    given: { hours, at: '2026-01-05T10:00:00Z', locale: 'pl' },
    steps: [
      { customer: { text: 'Czy można wygrawerować imię?' } },
      { expect: { replies: [pl.say.handOver], handOff: true, nothingElse: true } },
    ],
  },
  {
    id: 'late',
    given: { ...mondayNight, agentsOnline: 1, locale: 'en' },
    steps: [
      { customer: { text: 'Do you ship to Norway?' } },
      { expect: { contains: ['tomorrow at 09:00'], lacks: [en.say.askContact], handOff: true } },
      { agent: 'reply' },
      { customer: { text: 'Great, how much?' } },
      { expect: { silent: true } },
      { agent: 'return' },
      { expect: { replies: [en.say.back] } },
    ],
  },
];
