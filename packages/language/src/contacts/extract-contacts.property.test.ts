import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactCases } from './contacts.cases.ts';
import { extractContacts } from './extract-contacts.ts';
import { maskContacts } from './mask-contacts.ts';

const country = fc.constantFrom('CN', 'TW', 'HK', 'TH', 'PL', 'GB', 'US', 'XX');
// Pieces of real messages glued together, so that everything meets everything.
const pieces = [
  ...contactCases.map(({ text }) => text),
  ...[
    '微信',
    'tel',
    '订单号',
    'line id',
    '@',
    '+',
    '1️⃣',
    '一',
    '8',
    '-',
    ' ',
    '\uD83D',
    '\u200B',
    '٣',
    '🇵🇱',
    '\u202E',
    '𝟏',
  ],
];
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...pieces), maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);

test('contacts stand in the text, in order, and never overlap', () => {
  fc.assert(
    fc.property(anyText, country, (text, shop) => {
      let before = 0;
      for (const { span, text: written, value } of extractContacts(text, { country: shop })) {
        expect(span.start).toBeGreaterThanOrEqual(before);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(text.slice(span.start, span.end)).toBe(written);
        expect(value).not.toBe('');
        before = span.end;
      }
    }),
    { numRuns: 600 },
  );
});

test('says the same every time', () => {
  fc.assert(
    fc.property(anyText, country, (text, shop) => {
      const first = extractContacts(text, { country: shop });
      extractContacts('加微 13800138000, jan@example.pl', { country: 'CN' });
      expect(extractContacts(text, { country: shop })).toEqual(first);
    }),
    { numRuns: 100 },
  );
});

test('masking changes no length, and leaves no phone number to be read', () => {
  fc.assert(
    fc.property(anyText, country, (text, shop) => {
      const contacts = extractContacts(text, { country: shop });
      const masked = maskContacts(text, contacts);
      expect(Array.from(masked)).toHaveLength(Array.from(text).length);
      for (const { kind, span } of contacts) {
        if (kind === 'phone') expect(Array.from(masked)).toContain('*');
        else if (kind === 'url') expect(masked).toContain(text.slice(span.start, span.end));
      }
    }),
    { numRuns: 200 },
  );
});

test.each(
  [
    ...[
      '1',
      '1 ',
      'a@',
      '微信',
      '+',
      '一',
      '①',
      '(1',
      '+1(',
      '1-',
      'a.',
      'www.',
      'http://',
      'v:',
      '1.1',
      '12 ',
      '1Z',
    ],
    ...[
      '订单号',
      'a (at) ',
      '\uD83D',
      '3️⃣',
      'tel',
      '512 345 678 ',
      '4111 1111 1111 1111 ',
      'line id ',
      '2024-',
      '5x',
    ],
  ].map((piece) => [piece]),
)(
  '100,000 characters of %j do not block',
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const shop of ['CN', 'PL'])
      expect(extractContacts(text, { country: shop }).length).toBeLessThan(1000);
  },
  3_000,
);
