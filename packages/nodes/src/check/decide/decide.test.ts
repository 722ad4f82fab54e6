import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Formula, Leaf } from '../../contract/formula.ts';
import { evaluate } from './evaluate.ts';
import type { Value, Want } from './literal.ts';
import { satisfy, type World } from './satisfy.ts';
import { meets } from './choice-theory.ts';

const words = (rule: 'any' | 'all' | 'exact' | 'startsWith', ...list: string[]): Leaf => ({
  about: 'text',
  test: { kind: 'words', rule, words: list },
  mayBeMissing: true,
});
const forms = (leaf: Leaf, ...list: ('stem' | 'typos' | 'soundsAlike')[]): Leaf =>
  leaf.test.kind === 'words' ? { ...leaf, test: { ...leaf.test, forms: list } } : leaf;
const canBeTrue = (...parts: Formula[]) =>
  satisfy(parts.map((formula) => ({ formula, want: 'true' as const }))).answer;

describe('words', () => {
  it.each([
    ['a word and none of it', [words('any', 'refund'), { not: words('any', 'refund') }], 'no'],
    [
      'a part of what is forbidden',
      [words('any', 'refund'), { not: words('any', 'refund policy') }],
      'yes',
    ],
    [
      'more than what is forbidden',
      [words('any', 'refund policy'), { not: words('any', 'refund') }],
      'no',
    ],
    [
      'one of two is still free',
      [words('any', 'refund', 'return'), { not: words('any', 'refund') }],
      'yes',
    ],
    ['in other letters', [words('any', '退貨'), { not: words('any', '退货') }], 'no'],
    [
      'exactly a word, which holds another',
      [words('exact', 'red shoes'), { not: words('any', 'shoes') }],
      'no',
    ],
    [
      'all of both, one of which is forbidden',
      [words('all', 'a1', 'b1'), { not: words('any', 'b1') }],
      'no',
    ],
    ['two exact texts', [words('exact', 'yes'), words('exact', 'no')], 'no'],
    [
      'all of some words that are only forbidden side by side',
      [words('all', 'red', 'shoes'), { not: words('any', 'red shoes') }],
      'yes',
    ],
    [
      'two words that are only forbidden side by side',
      [words('any', 'red'), words('any', 'shoes'), { not: words('any', 'red shoes') }],
      'yes',
    ],
  ] as [string, Formula[], string][])('%s', (_name, parts, answer) => {
    expect(canBeTrue(...parts)).toBe(answer);
  });

  const order = words('any', 'order');
  const others = (leaf: Leaf) => forms(leaf, 'stem');
  it.each([
    ['a word as it is written and not in any form', [order, { not: others(order) }], 'no'],
    ['a word in any form and not as it is written', [others(order), { not: order }], 'perhaps'],
    ['a word in any form and in none', [others(order), { not: others(order) }], 'no'],
    [
      'a word with typos and in no other form',
      [forms(order, 'typos'), { not: others(order) }],
      'perhaps',
    ],
    ['a form of what is forbidden', [words('any', 'orders'), { not: others(order) }], 'no'],
    ['a form of what is wanted', [others(order), { not: words('any', 'orders') }], 'yes'],
    ['two forms of one word', [others(order), { not: others(words('any', 'orders')) }], 'perhaps'],
    ['exactly a form of what is wanted too', [words('exact', 'orders'), others(order)], 'yes'],
    [
      'exactly something else than what is wanted in any form',
      [words('exact', 'hello'), others(order)],
      'perhaps',
    ],
    [
      'what only sounds like what is forbidden',
      [words('any', '退或'), { not: forms(words('any', '退货'), 'soundsAlike') }],
      'yes',
    ],
    [
      'all, misspelt or not, and not all as written',
      [forms(words('all', 'red', 'shoes'), 'typos'), { not: words('all', 'red', 'shoes') }],
      'perhaps',
    ],
  ] as [string, Formula[], string][])('in other forms: %s', (_name, parts, answer) => {
    expect(canBeTrue(...parts)).toBe(answer);
  });

  it('gives a message as an example', () => {
    const found = satisfy([{ formula: words('all', 'red', 'shoes'), want: 'true' }]);
    expect(found.answer === 'yes' && found.world.get('text')).toBe('red shoes');
  });
});

describe('what is proven of words', () => {
  const some = ['order', 'orders', 'oder', 'my orders', 'red', 'red shoes', 'shoes', 'shoe'];
  const word = fc.constantFrom(...some, 'paczka', 'paczki', '退货', '退貨', 'order退货');
  const leaf = fc
    .record({
      rule: fc.constantFrom('any', 'all', 'near', 'exact', 'startsWith'),
      words: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
      forms: fc.subarray(['stem', 'typos', 'soundsAlike'] as const),
    })
    .map((test): Leaf => ({ about: 'text', test: { kind: 'words', ...test } }));
  const goal = fc.tuple(leaf, fc.boolean());
  const text = fc
    .array(fc.oneof(word, fc.constantFrom('?', 'big', '的', 'shos')), { maxLength: 5 })
    .map((parts) => parts.join(' '));

  it('no text speaks against, in whatever forms they count', () => {
    fc.assert(
      fc.property(
        fc.array(goal, { minLength: 1, maxLength: 3 }),
        fc.array(text, { minLength: 8, maxLength: 8 }),
        (goals, texts) => {
          const wanted = goals.map(([formula, isSo]): Formula =>
            isSo ? formula : { not: formula },
          );
          if (canBeTrue(...wanted) !== 'no') return;
          for (const said of texts) {
            const world: World = new Map([['text', said]]);
            expect(evaluate({ all: wanted }, world), said).toBe(false);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

// Small worlds, so that all of them can be looked at one by one.
const numbers = [-1, 0, 1, 2, 3, 4];
const values: Readonly<Record<string, readonly Value[]>> = {
  count: [null, ...numbers],
  state: ['a', 'b', 'c'],
  tags: [[], ['x'], ['y'], ['x', 'y'], ['z'], ['x', 'z'], ['y', 'z'], ['x', 'y', 'z']],
  flag: [null, true, false],
};

const numberLeaf = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
  .map(([from, to]): Leaf => ({
    about: 'count',
    test: { kind: 'number', ranges: [{ from, to }], whole: true, bounds: { from: -1, to: 4 } },
    mayBeMissing: true,
  }));
const choiceLeaf = fc
  .tuple(fc.subarray(['a', 'b', 'c']), fc.subarray(['c']))
  .map(([chosen, unknownAt]): Leaf => ({
    about: 'state',
    test: { kind: 'oneOf', values: chosen, domain: ['a', 'b', 'c'], unknownAt },
  }));
const setLeaf = fc
  .subarray(['x', 'y', 'z'])
  .map((chosen): Leaf => ({ about: 'tags', test: { kind: 'hasAny', values: chosen } }));
const flagLeaf = fc.constant<Leaf>({
  about: 'flag',
  test: { kind: 'atom', id: 'flag' },
  mayBeMissing: true,
});
const anyFormula = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'formula' },
    numberLeaf,
    choiceLeaf,
    setLeaf,
    flagLeaf,
    fc.array(tie('formula'), { maxLength: 3, depthIdentifier: 'formula' }).map((all) => ({ all })),
    fc.array(tie('formula'), { maxLength: 3, depthIdentifier: 'formula' }).map((any) => ({ any })),
    tie('formula').map((not) => ({ not })),
  ),
})).formula;

function* worlds(): Generator<World> {
  const names = Object.keys(values);
  const sizes = names.map((name) => values[name]?.length ?? 0);
  const total = sizes.reduce((left, right) => left * right, 1);
  for (let number = 0; number < total; number += 1) {
    let rest = number;
    yield new Map(
      names.map((name, index) => {
        const size = sizes[index] ?? 1;
        const value = values[name]?.[rest % size] ?? null;
        rest = Math.floor(rest / size);
        return [name, value];
      }),
    );
  }
}

describe('a formula', () => {
  it('can be met exactly when some world meets it, and the example is such a world', () => {
    const wants = fc.constantFrom<Want>('true', 'false', 'notTrue', 'notFalse');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyFormula, wants), { minLength: 1, maxLength: 3 }),
        (goals) => {
          const isMet = (world: World) =>
            goals.every(([formula, want]) => meets(evaluate(formula, world), want));
          const found = satisfy(goals.map(([formula, want]) => ({ formula, want })));
          if (found.answer === 'perhaps') return;
          let exists = false;
          for (const world of worlds()) if (isMet(world)) exists = true;
          expect(found.answer).toBe(exists ? 'yes' : 'no');
          if (found.answer === 'yes') {
            // What nothing was asked about may be anything.
            const whole = new Map<string, Value>([['state', 'a'], ['tags', []], ...found.world]);
            expect(isMet(whole)).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
