import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type WordsOf } from '../define-template.ts';
import { testsOf } from './tests.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** Three questions, none of which has to be answered: whatever is missing is named as missing, and a person goes on. */
export const template = defineTemplate({
  id: 'returns-with-photo',
  topic: 'afterSale',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({
    steps: { ...reason(words), ...orderAndPhoto(words), ...people(words) },
    tests: testsOf(words),
  }),
});

/** Notes that an answer was not given, so that the summary never shows one from an earlier return. */
function notGiven({ name, step }: Words, key: 'noReason' | 'noOrder' | 'noPhoto') {
  const variable = { noReason: 'return_reason', noOrder: 'return_order', noPhoto: 'return_photo' };
  return {
    type: 'set-variable',
    name: step(key),
    config: { name: variable[key], operation: 'text', value: name('notGiven') },
  };
}

function reason(words: Words): Record<string, StepPlan> {
  const { keywords, step, say, quickReply } = words;
  return {
    asks: {
      type: 'message',
      name: step('asks'),
      at: [0, 160],
      config: {
        on: 'keywords',
        keywords: keywords('returns'),
        without: keywords('aboutPrices'),
        stem: true,
        typos: true,
      },
      to: { then: 'reason' },
    },
    reason: {
      type: 'ask',
      name: step('reason'),
      at: [340, 100],
      config: {
        text: say('reason'),
        kind: 'choice',
        choices: [
          quickReply('damaged'),
          quickReply('wrong'),
          quickReply('fit'),
          quickReply('mind'),
        ],
        variable: 'return_reason',
        attempts: 1,
      },
      to: {
        'button:damaged': 'sorry',
        'button:wrong': 'sorry',
        'button:fit': 'order',
        'button:mind': 'order',
        invalid: 'noReason',
      },
    },
    sorry: { type: 'reply', at: [680, 0], config: { text: say('sorry') }, to: { then: 'order' } },
    noReason: { ...notGiven(words, 'noReason'), at: [680, 440], to: { then: 'order' } },
  };
}

function orderAndPhoto(words: Words): Record<string, StepPlan> {
  const { keywords, step, say } = words;
  return {
    order: {
      type: 'ask',
      name: step('order'),
      at: [1020, 160],
      config: {
        text: say('order'),
        kind: 'order',
        variable: 'return_order',
        attempts: 2,
        retries: [{ id: 'again', text: say('orderAgain') }],
        skipWords: keywords('skip'),
      },
      to: { answered: 'photo', invalid: 'noOrder', skipped: 'noOrder' },
    },
    noOrder: { ...notGiven(words, 'noOrder'), at: [1360, 440], to: { then: 'photo' } },
    photo: {
      type: 'ask',
      name: step('photo'),
      at: [1700, 160],
      config: {
        text: say('photo'),
        kind: 'photo',
        variable: 'return_photo',
        attempts: 2,
        retries: [{ id: 'again', text: say('photoAgain') }],
        skipWords: keywords('skip'),
      },
      to: { answered: 'pass', invalid: 'noPhoto', skipped: 'noPhoto' },
    },
    noPhoto: { ...notGiven(words, 'noPhoto'), at: [2040, 440], to: { then: 'pass' } },
  };
}

function people({ say, name }: Words): Record<string, StepPlan> {
  return {
    pass: {
      type: 'hand-off',
      at: [2380, 160],
      config: { text: say('pass'), team: name('team'), summary: name('summary') },
      to: { offline: 'nobody' },
    },
    nobody: { type: 'reply', at: [2720, 160], config: { text: say('nobody') } },
  };
}
