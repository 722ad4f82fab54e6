import { expect, test } from 'vitest';
import { createReusedTexts } from './reused-texts.ts';

const read = (text: Uint8Array | undefined) => text && Buffer.from(text).toString();

test('the latest few are found by their names, whole, whatever stood in their memory before', () => {
  const texts = createReusedTexts(2);
  for (const text of ['a long one to begin with', 'b', 'c is longer than b', 'd']) {
    texts.put(text.slice(0, 1), Buffer.from(text));
  }
  expect([...'abcd'].map((name) => read(texts.get(name)))).toEqual([
    undefined,
    undefined,
    'c is longer than b',
    'd',
  ]);
});

test('nothing is found after it was cleared, and nothing is left in memory', () => {
  const texts = createReusedTexts(1);
  texts.put('a', Buffer.from('secret'));
  const memory = texts.get('a');
  texts.clear();
  expect(texts.get('a')).toBeUndefined();
  expect(read(memory)).not.toContain('secret');
});

test('one that is very large is not kept', () => {
  const texts = createReusedTexts(1);
  texts.put('a', Buffer.from('small'));
  texts.put('b', Buffer.alloc(1_000_000));
  expect([read(texts.get('a')), texts.get('b')]).toEqual(['small', undefined]);
});
