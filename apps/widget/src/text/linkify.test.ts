import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkify } from './linkify.ts';

function linksOf(text: string): string[] {
  return linkify(text)
    .filter(({ href }) => href !== null)
    .map((part) => part.text);
}

test.each([
  ['plain words', []],
  ['see https://shop.example/a.', ['https://shop.example/a']],
  ['(http://shop.example/b)', ['http://shop.example/b']],
  ['https://en.example/Tea_(drink)', ['https://en.example/Tea_(drink)']],
  ['查看https://shop.example/订单', ['https://shop.example/']],
  ['ดูที่ https://shop.example/x?y=1&z=2 นะคะ', ['https://shop.example/x?y=1&z=2']],
  ['https://a.example, HTTPS://b.example!', ['https://a.example', 'HTTPS://b.example']],
  ['javascript:alert(1)', []],
  ['data:text/html,x', []],
  ['ftp://shop.example', []],
  ['http://', []],
  ['https://shop.example/"onclick="x', ['https://shop.example/']],
] as const)('%s', (text, expected) => {
  expect(linksOf(text)).toEqual(expected);
});

test('nothing of the text is lost, and every link is http or https', () => {
  const pieces = fc.constantFrom(
    'https://',
    'http://a.b',
    ' ',
    '.',
    '(',
    ')',
    '好',
    'javascript:',
    'x',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(pieces).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const parts = linkify(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const { href } of parts) expect(href ?? 'http://x').toMatch(/^https?:\/\//);
    }),
  );
});
