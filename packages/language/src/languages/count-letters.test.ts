import { describe, expect, test } from 'vitest';
import { countLetters } from './count-letters.ts';

const nothing = {
  thai: 0,
  han: 0,
  traditional: 0,
  simplified: 0,
  kana: 0,
  japanese: 0,
  latin: 0,
  strange: 0,
};

describe('countLetters', () => {
  test.each([
    ['', {}],
    ['7 % ! 😀', {}],
    ['łódź', { latin: 4 }],
    ['ราคา', { thai: 4 }],
    // 你 is written the same in both ways, 們 and 们 are not.
    ['你們们', { han: 3, traditional: 1, simplified: 1 }],
    ['韓國の', { han: 2, traditional: 2, kana: 1 }],
    ['です', { kana: 2, japanese: 2 }],
    ['где 안녕', { strange: 5 }],
    // Outside of the first 65,536 characters, and half of such a one.
    ['𠮷', { han: 1 }],
    ['\uD842', {}],
  ])('%j', (text, wanted) => {
    expect(countLetters(text)).toEqual({ ...nothing, ...wanted });
  });
});
