import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRecent } from './recent.ts';

const limit = 4;
const makingOf = (longest = 10) => {
  const made: string[] = [];
  const recent = createRecent<{ of: string }>({ limit, longest });
  const get = (text: string) =>
    recent.get(text, () => {
      made.push(text);
      return { of: text };
    });
  return { made, get };
};

test('gives what belongs to the text, and makes nothing twice that came among the latest', () => {
  const letters = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'));
  fc.assert(
    fc.property(letters, (texts) => {
      const { made, get } = makingOf();
      texts.forEach((text, at) => {
        const before = made.length;
        expect(get(text)).toEqual({ of: text });
        const latest = new Set(texts.slice(0, at).reverse());
        const isAmongLatest = [...latest].slice(0, limit).includes(text);
        if (isAmongLatest) expect(made.length).toBe(before);
      });
    }),
  );
});

test('keeps no more than twice its limit, and nothing long', () => {
  const { made, get } = makingOf();
  for (let number = 0; number < 100; number += 1) get(String(number));
  get('0');
  get('a rather long text');
  get('a rather long text');
  expect(made.length).toBe(103);
});
