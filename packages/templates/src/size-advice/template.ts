import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type WordsOf } from '../define-template.ts';
import { tests } from './tests.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** Two numbers and a table. Whoever is not in the table, or does not want to tell, gets a person and no guess. */
export const template = defineTemplate({
  id: 'size-advice',
  topic: 'sell',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({
    steps: { ...questions(words), ...kilograms(words), ...sizes(words), ...ends(words) },
    tests,
  }),
});

function questions({ keywords, step, say }: Words): Record<string, StepPlan> {
  return {
    asks: {
      type: 'message',
      name: step('asks'),
      at: [0, 160],
      config: {
        on: 'keywords',
        keywords: keywords('size'),
        without: keywords('notAdvice'),
        stem: true,
      },
      to: { then: 'height' },
    },
    height: {
      type: 'ask',
      name: step('height'),
      at: [340, 160],
      config: {
        text: say('height'),
        kind: 'number',
        min: 100,
        max: 230,
        variable: 'height',
        attempts: 2,
        retries: [{ id: 'again', text: say('heightAgain') }],
      },
      to: { answered: 'weight', invalid: 'person' },
    },
    weight: {
      type: 'ask',
      name: step('weight'),
      at: [680, 160],
      config: {
        text: say('weight'),
        kind: 'number',
        min: 30,
        max: 400,
        variable: 'weight',
        attempts: 2,
        retries: [{ id: 'again', text: say('weightAgain') }],
        skipWords: keywords('skip'),
      },
      to: { answered: 'unit', invalid: 'person', skipped: 'person' },
    },
  };
}

/** Customers in China often say their weight in jin: 120 of them are 60 kilograms. */
function kilograms({ keywords, name, step }: Words): Record<string, StepPlan> {
  const text = (id: string, operator: 'contains' | 'lacks', value: string[]) => ({
    id,
    subject: 'text',
    operator,
    value,
  });
  const items = [
    text('saysJin', 'contains', keywords('jin')),
    text('noKilo', 'lacks', keywords('kilo')),
  ];
  return {
    unit: {
      type: 'condition',
      name: step('unit'),
      at: [1020, 160],
      config: { branches: [{ id: 'jin', name: name('isJin'), match: 'all', items }] },
      to: { 'branch:jin': 'halve', otherwise: 'table' },
    },
    halve: {
      type: 'set-variable',
      name: step('halve'),
      at: [1020, 400],
      // As a text: dividing a number that is surely there needs no way out for one that is not.
      config: { name: 'weight', operation: 'text', value: '{{ weight | divided_by: 2 }}' },
      to: { then: 'table' },
    },
  };
}

const limits = { s: [168, 53], m: [176, 65], l: [184, 78], xl: [195, 96] } as const;
type Size = keyof typeof limits;

function sizes({ name, step }: Words): Record<string, StepPlan> {
  const rule = (id: string, variable: 'height' | 'weight', limit: number) => ({
    id,
    subject: 'variable',
    name: variable,
    operator: 'below',
    value: [String(limit)],
  });
  const branch = (size: Size) => ({
    id: size,
    name: name(size),
    match: 'all',
    items: [
      rule(`${size}Height`, 'height', limits[size][0]),
      rule(`${size}Weight`, 'weight', limits[size][1]),
    ],
  });
  const note = (size: Size, title: string, y: number): StepPlan => ({
    type: 'set-variable',
    name: title,
    at: [1700, y],
    config: { name: 'size', operation: 'text', value: name(size) },
    to: { then: 'advice' },
  });
  return {
    table: {
      type: 'condition',
      name: step('table'),
      at: [1360, 160],
      config: { branches: [branch('s'), branch('m'), branch('l'), branch('xl')] },
      to: {
        'branch:s': 'sizeS',
        'branch:m': 'sizeM',
        'branch:l': 'sizeL',
        'branch:xl': 'sizeXl',
        otherwise: 'person',
      },
    },
    sizeS: note('s', step('sizeS'), 0),
    sizeM: note('m', step('sizeM'), 160),
    sizeL: note('l', step('sizeL'), 320),
    sizeXl: note('xl', step('sizeXl'), 480),
  };
}

function ends({ say, name, quickReply }: Words): Record<string, StepPlan> {
  return {
    advice: {
      type: 'reply',
      at: [2040, 160],
      config: { text: say('advice'), quickReplies: [quickReply('fine'), quickReply('person')] },
      to: { 'button:fine': 'fine', 'button:person': 'person' },
    },
    fine: { type: 'reply', at: [2380, 100], config: { text: say('fine') } },
    person: {
      type: 'hand-off',
      at: [2380, 640],
      config: { text: say('ask'), summary: name('summary') },
      to: { offline: 'nobody' },
    },
    nobody: { type: 'reply', at: [2720, 640], config: { text: say('nobody') } },
  };
}
