import { describe, expect, test } from 'vitest';
import { languages } from './registry.generated.ts';

const names = languages.flatMap(({ locale, alsoNamed }) => [locale.toLowerCase(), ...alsoNamed]);

describe('languages', () => {
  test('are named once, and by other names in lower case', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(names.map((name) => name.toLowerCase()));
  });

  test.each(languages)('$locale claims nothing without evidence', ({ recognise }) => {
    const nothing = { thai: 0, han: 0, traditional: 0, simplified: 0, kana: 0 };
    expect(recognise({ words: [], text: '', ...nothing })).toBe(0);
  });
});
