import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type WordsOf } from '../define-template.ts';
import { testsOf } from './tests.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** The price stays. The second time there is one last word, after that only patience; a person may decide otherwise. */
export const template = defineTemplate({
  id: 'bargaining',
  topic: 'sell',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({
    steps: { ...start(words), ...answers(words), ...outcomes(words) },
    tests: testsOf(words),
  }),
});

function start({ keywords, name, step }: Words): Record<string, StepPlan> {
  return {
    asks: {
      type: 'message',
      name: step('asks'),
      at: [0, 200],
      config: {
        on: 'keywords',
        keywords: keywords('cheaper'),
        without: keywords('otherThing'),
        stem: true,
        // Whoever bargains goes on while the offer stands there with its buttons.
        canInterrupt: true,
      },
      to: { then: 'mark' },
    },
    mark: {
      type: 'tag-lead',
      at: [340, 200],
      config: { addTags: [name('sensitive')] },
      to: { then: 'shopRules' },
    },
    // The sum stands in one place: every text below takes it from here.
    shopRules: {
      type: 'set-variable',
      name: step('shopRules'),
      at: [680, 200],
      config: { name: 'free_from', operation: 'text', value: name('freeFrom') },
      to: { then: 'again' },
    },
    again: {
      type: 'counter',
      name: step('again'),
      at: [1020, 200],
      config: { times: 2, reset: false },
      to: { below: 'hold', reached: 'stillAgain' },
    },
    stillAgain: {
      type: 'counter',
      name: step('stillAgain'),
      at: [1360, 200],
      config: { times: 2, reset: false },
      to: { below: 'lastWord', reached: 'firm' },
    },
  };
}

function answers({ say, quickReply, step }: Words): Record<string, StepPlan> {
  return {
    hold: { type: 'reply', name: step('hold'), at: [1360, 0], config: { text: say('hold') } },
    lastWord: {
      type: 'reply',
      name: step('lastWord'),
      at: [1700, 0],
      config: { text: say('lastWord'), quickReplies: [quickReply('deal'), quickReply('later')] },
      to: { 'button:deal': 'promise', 'button:later': 'later' },
    },
    firm: {
      type: 'reply',
      name: step('firm'),
      at: [1700, 340],
      config: {
        text: say('firm'),
        quickReplies: [quickReply('deal'), quickReply('later'), quickReply('person')],
      },
      to: { 'button:deal': 'promise', 'button:later': 'later', 'button:person': 'person' },
    },
  };
}

function outcomes({ say, name }: Words): Record<string, StepPlan> {
  return {
    promise: {
      type: 'tag-lead',
      at: [2040, 0],
      config: { addTags: [name('promised')], lead: true, stage: 'ready', scoreChange: 20 },
      to: { then: 'deal' },
    },
    deal: { type: 'reply', at: [2380, 0], config: { text: say('deal') } },
    later: { type: 'reply', at: [2040, 240], config: { text: say('later') } },
    person: {
      type: 'hand-off',
      at: [2040, 460],
      config: { text: say('person'), summary: name('summary') },
      to: { offline: 'nobody' },
    },
    nobody: { type: 'reply', at: [2380, 460], config: { text: say('nobody') } },
  };
}
