import { describe, expect, test } from 'vitest';
import { countLetters } from './count-letters.ts';
import { languages } from './registry.generated.ts';

const names = languages.flatMap(({ locale, alsoNamed }) => [locale.toLowerCase(), ...alsoNamed]);

describe('languages', () => {
  test('are named once, and by other names in lower case', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(names.map((name) => name.toLowerCase()));
  });

  test.each(languages)('$locale claims nothing without evidence', ({ recognise }) => {
    expect(recognise({ words: [], text: '', ...countLetters('') })).toBe(0);
  });
});
