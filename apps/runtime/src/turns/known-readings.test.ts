import { compileLanguage, understand } from '@bellhop/engine';
import { detectLanguage } from '@bellhop/language';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKnownReadings } from './known-readings.ts';

const languageOf = (version: string) => compileLanguage(version, { intents: [], faq: [] });

test('what is remembered is what reading it anew would give, whatever was read before', () => {
  const readings = createKnownReadings();
  const languages = [languageOf('v1'), languageOf('v2')];
  const texts = [
    'hello',
    'where is my parcel?',
    '多少钱',
    'call me at 081-234-5678',
    '',
    'xy'.repeat(200),
  ];
  const asked = fc.record({
    language: fc.constantFrom(...languages),
    text: fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'grapheme', maxLength: 12 })),
    locale: fc.constantFrom(null, 'en', 'th'),
    day: fc.constantFrom('2026-01-01', '2026-01-02'),
    country: fc.constantFrom('TH', 'PL'),
  });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 12 }), (messages) => {
      for (const { language, text, ...around } of messages) {
        const known = readings.understoodOf(language, text, around);
        expect(known).toEqual(understand(language, text, around));
        expect(readings.languageOf(text)).toEqual(detectLanguage(text));
        expect(Object.isFrozen(known) && Object.isFrozen(known.contacts)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('the same words are read once, until the shop teaches something else', () => {
  const readings = createKnownReadings();
  const around = { locale: null, day: '2026-01-01', country: 'TH' };
  const [first, second] = [languageOf('v1'), languageOf('v2')];
  const known = readings.understoodOf(first, 'hello', around);
  expect(readings.understoodOf(first, 'hello', around)).toBe(known);
  expect(readings.understoodOf(second, 'hello', around).version).toBe('v2');
  expect(readings.understoodOf(first, 'hello', { ...around, day: '2026-01-02' })).not.toBe(known);
});
