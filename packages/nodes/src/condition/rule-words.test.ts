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
        const shared = shareWords(
          rules.map((one, at): Branch => branchOf(one, at)),
          tools,
        );
        for (const said of texts) {
          for (const one of rules) {
            const words = one.value.filter((each) => each.trim() !== '');
            const alone = createWordSearch(words, {
              rule: ruleFor(one, words.length),
              stem: one.stem === true,
              typos: one.typos === true,
              ...(one.soundsAlike === true && { soundsAlike: tools }),
            });
            expect(searchOf(one, tools).search(said)).toEqual(alone.search(said));
            if (!shared.mayMeet(one, said)) expect(alone.search(said)).toEqual(alone.search(''));
          }
        }
      },
    ),
  );
});

function branchOf(item: Rule, at: number): Branch {
  return { id: `b${String(at)}`, name: '', match: 'all', items: [item] };
}
