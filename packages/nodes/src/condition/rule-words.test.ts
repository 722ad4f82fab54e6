import { createWordSearch } from '@bellhop/language';
import { pinyinOf } from '@bellhop/language/pinyin';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Branch, Rule } from './config.ts';
import { ruleFor, searchOf, shareWords } from './rule-words.ts';

const tools = { pinyinOf };
const operators = ['contains', 'containsAll', 'near', 'equals', 'startsWith', 'lacks'] as const;
const word = fc.constantFrom(
  'price',
  'prices',
  '价格',
  '加个',
  'ราคา',
  'much',
  'how much',
  'sizee',
  ' ',
);
const rule = fc
  .record({
    operator: fc.constantFrom(...operators),
    value: fc.array(word, { maxLength: 4 }),
    stem: fc.boolean(),
    typos: fc.option(fc.boolean(), { nil: undefined }),
    soundsAlike: fc.option(fc.boolean(), { nil: undefined }),
  })
  .map((shape): Rule => ({ id: 'r', subject: 'text', ...shape }));
const text = fc
  .array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 6 })
  .map((words) => words.join(' '));

test('rules that are looked for together find what each finds alone, message after message', () => {
  fc.assert(
    fc.property(
      fc.array(rule, { minLength: 1, maxLength: 6 }),
      fc.array(text, { minLength: 1, maxLength: 3 }),
      (rules, texts) => {
        const branches = rules.map((one, at) => branchOf(at, one));
        const shared = shareWords(branches, tools);
        for (const said of texts) {
          for (const [at, one] of rules.entries()) {
            const words = one.value.filter((each) => each.trim() !== '');
            const alone = createWordSearch(words, {
              rule: ruleFor(one, words.length),
              stem: one.stem === true,
              typos: one.typos === true,
              ...(one.soundsAlike === true && { soundsAlike: tools }),
            });
            expect(searchOf(one, tools).search(said)).toEqual(alone.search(said));
            const isUnmet = shared.isUnmet(branches[at] ?? branchOf(at, one), said);
            if (isUnmet) expect(alone.search(said)).toEqual(alone.search(''));
          }
        }
      },
    ),
  );
});

test('a branch is unmet when it asks for words alone and none of them is there', () => {
  const words = (id: string, ...value: string[]): Rule => {
    return { id, subject: 'text', operator: 'contains', value };
  };
  const long: Rule = { id: 'l', subject: 'text', operator: 'longer', value: ['5'] };
  const intent: Rule = { id: 'i', subject: 'intent', operator: 'is', value: ['price'] };
  const two = branchOf(0, words('a', 'price'), words('b', 'parcel', 'refund'));
  const mixed = [branchOf(1, words('c', 'price'), long), branchOf(2, words('d', 'price'), intent)];
  const shared = shareWords([two, ...mixed], tools);
  expect(shared.isUnmet(two, 'good morning')).toBe(true);
  expect(shared.isUnmet(two, 'a refund, please')).toBe(false);
  for (const branch of mixed) expect(shared.isUnmet(branch, 'good morning')).toBe(false);
});

function branchOf(at: number, ...items: Rule[]): Branch {
  return { id: `b${String(at)}`, name: '', match: 'all', items };
}
