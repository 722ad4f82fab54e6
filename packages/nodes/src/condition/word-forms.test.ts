import { pinyinOf } from '@bellhop/language/pinyin';
import type { JsonObject } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { eraseDefinition } from '../contract/erase.boundary.ts';
import { wordAt } from '../contract/message-words.ts';
import type { OwnReason, RunContext, Tools } from '../contract/node-executor.ts';
import { readConfig } from '../contract/read-config.ts';
import { readableValues } from '../contract/readable-values.ts';
import { tellField } from '../contract/tell-field.ts';
import { nodeMessages } from '../messages.ts';
import type { Rule } from './config.ts';
import { definition } from './definition.ts';
import { exampleBranch } from './example-branch.ts';
import { executor } from './execute.ts';
import { eventOf, typed } from '../testing/event-of.ts';
import { formsOf, withForm, withoutForms, wordForms } from './word-forms.ts';

const english = nodeMessages['en']?.['condition'] ?? {};

function contextOf(text: string, tools: Tools): RunContext {
  return {
    event: eventOf(typed(text), {
      customer: { id: 'c1', name: null, locale: null, fields: { wish: text } },
    }),
    node: 'n',
    misses: 0,
    variables: { wish: text },
    memory: null,
    remembered: null,
    locale: 'en',
    tools,
    isConnected: () => false,
    render: (template) => template,
    say: () => '',
  };
}

/** How a condition of one rule is left, and why. */
function run(rule: Partial<Rule>, text: string, tools: Tools = { pinyinOf }) {
  const whole = { id: 'r1', subject: 'text', operator: 'contains', value: [], ...rule };
  const config = definition.config.parse({
    branches: [{ id: 'b1', name: '', match: 'all', items: [whole] }],
  });
  if (executor.kind !== 'step') throw new Error('not a step');
  const result = executor.enter(config, contextOf(text, tools));
  if (result.type !== 'exit') throw new Error('no exit');
  const { exit, because = [] } = result;
  return { held: exit === 'branch:b1', because };
}

/** A reason as an operator reads it. */
function said({ code, values }: OwnReason): string {
  const word = (key: string, filled: Record<string, string | number> = {}): string =>
    (wordAt(english, key) ?? `no word ${key}`).replace(/\{\{(\w+)\}\}/g, (_all, name: string) =>
      String(filled[name]),
    );
  return word(`reason.${code}`, readableValues(values, 'en', word));
}

describe('other forms of the words of a rule', () => {
  it.each([
    ['stem', 'orders', 'my order please', 'found_stem'],
    ['stem', 'paczka', 'gdzie są moje paczki?', 'found_stem'],
    ['typos', 'shipping', 'how much is shiping', 'found_typo'],
    ['typos', 'dostawa', 'ile kosztuje dostwaa', 'found_typo'],
    ['soundsAlike', '退货', '我要退或', 'found_sound'],
    ['soundsAlike', '退货', 'wo yao tuihuo', 'found_sound'],
  ] as const)('%s of %s in “%s”', (form, word, text, code) => {
    const rule = { value: [word] };
    expect(run(rule, text)).toMatchObject({ held: false, because: [{ code: 'nothing' }, {}] });
    const loose = run({ ...rule, [form]: true }, text);
    expect(loose).toMatchObject({ held: true, because: [{ code, outcome: true }] });
    expect(loose.because[0]?.span).toBeDefined();
    const others = wordForms.filter((each) => each !== form);
    const rest = Object.fromEntries(others.map((each) => [each, true]));
    expect(run({ ...rule, ...rest }, text).held).toBe(false);
  });

  it.each([
    ['contains', true],
    ['containsAll', true],
    ['near', true],
    ['equals', true],
    ['startsWith', true],
    ['lacks', false],
  ] as const)('count for “%s”', (operator, holds) => {
    const rule = { operator, value: ['paczka'] };
    expect(run(rule, 'paczki').held).toBe(!holds);
    expect(run({ ...rule, stem: true }, 'paczki').held).toBe(holds);
  });

  it('count in variables and fields too, and mean nothing to a pattern', () => {
    for (const subject of ['variable', 'field'] as const) {
      const rule = { subject, name: 'wish', value: ['退货'], soundsAlike: true };
      expect(run(rule, '我要退或').held, subject).toBe(true);
    }
    const pattern: Partial<Rule> = { operator: 'pattern', value: ['paczka'], stem: true };
    expect(run(pattern, 'paczki').held).toBe(false);
  });

  it('leave sounds aside where nobody knows them', () => {
    expect(run({ value: ['退货'], soundsAlike: true }, '我要退或', {}).held).toBe(false);
    const config = definition.config.parse(exampleBranch('text', 'contains', ['退货']));
    expect(definition.tools?.(config)).toEqual([]);
    const [branch] = config.branches;
    const items = (branch?.items ?? []).map((item) => ({ ...item, soundsAlike: true }));
    const sounding = definition.config.parse({ branches: [{ ...branch, items }] });
    expect(definition.tools?.(sounding)).toEqual(['pinyinOf']);
  });

  it('are told: how the word was met, and what was looked for', () => {
    const one = run({ value: ['order'], stem: true, typos: true }, 'two orders').because;
    expect(one.slice(0, 1).map(said)).toEqual([
      'message contains any of order (also: other endings, typing mistakes) — “orders” is another form of “order”',
    ]);
    const all: Partial<Rule> = {
      operator: 'containsAll',
      value: ['order', 'shipping', 'cost'],
    };
    const loose = run({ ...all, stem: true, typos: true }, 'orders: what does shiping cost');
    expect(loose.because.map(said)).toEqual([
      'message contains all of order, shipping, cost (also: other endings, typing mistakes) — found “orders, shiping, cost”',
      '“orders” is another form of “order”',
      '“shiping” is “shipping” with a typing mistake',
      'found “cost” too',
    ]);
  });
});

describe('a rule that is written down', () => {
  const old: JsonObject = exampleBranch('text', 'contains', ['price']);
  const node = { id: 'n', type: 'condition', version: 2, position: { x: 0, y: 0 } };
  const read = (config: JsonObject) => readConfig({ ...node, config }, eraseDefinition(definition));

  it('may know nothing of other forms, and is read as it stands', () => {
    expect(read(old)).toEqual({ ok: true, config: old });
  });

  it('refuses what is neither on nor off', () => {
    const branches = [
      {
        ...{ id: 'b', name: '', match: 'all' },
        items: [{ id: 'r', subject: 'text', operator: 'contains', value: [], stem: 'yes' }],
      },
    ];
    expect(read({ branches }).ok).toBe(false);
  });

  it('is the same again when a form was switched on and off', () => {
    const rule: Rule = { id: 'r', subject: 'text', operator: 'contains', value: ['price'] };
    const on = wordForms.reduce((all, form) => withForm(all, form, true), rule);
    expect(formsOf(on)).toEqual(['stem', 'typos', 'soundsAlike']);
    expect(formsOf({ ...on, operator: 'pattern' })).toEqual([]);
    expect(withForm(withForm(rule, 'stem', true), 'stem', false)).toStrictEqual(rule);
    expect(withoutForms(on)).toStrictEqual(rule);
  });

  it('that differs in a form is told in a person’s words', () => {
    const path = ['config', 'branches', 1, 'items', 2, 'typos'];
    const words = {
      locale: 'en',
      step: (key: string) => wordAt(english, key),
      own: (key: string) => (key === 'yes' ? 'yes' : undefined),
    };
    expect(tellField({ path, to: true }, words)).toEqual({
      label: 'Branches › #1 › #2 › Also with typing mistakes',
      from: '',
      to: 'yes',
    });
  });
});
