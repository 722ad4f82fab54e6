import { describe, expect, test } from 'vitest';
import { allFoldings } from './folding.ts';
import { neededFoldings } from './needed-foldings.ts';

describe('neededFoldings', () => {
  test.each([
    ['price', 'price', []],
    ['how  much', 'how much', []],
    ['e\u0301', 'é', []],
    ['PRICE', 'price', ['case']],
    ['ＨＯＷ ＭＵＣＨ', 'how much', ['case', 'width']],
    ['ｐｒｉｃｅ', 'price', ['width']],
    ['多少錢', '多少钱', ['script']],
    ['多少钱', '多少錢', ['script']],
    ['多少錢', '多少錢', []],
    ['Łódź', 'łódź', ['case']],
    ['Łodz', 'Łódź', ['accents']],
    ['Lodz', 'Łódź', ['accents']],
    ['LODZ', 'łódź', ['case', 'accents']],
    ['STRASSE', 'Straße', ['case', 'accents']],
    ['İ', 'i', ['case', 'accents']],
    ['①', '1', ['compatibility']],
    ['𝐇', 'h', ['case', 'compatibility']],
    ['pr\u200Bice', 'price', ['compatibility']],
    ['don’t', "don't", ['compatibility']],
    ['\u0E19\u0E4D\u0E49\u0E32', '\u0E19\u0E49\u0E33', ['compatibility']],
    ['มากกกก', 'มาก', ['repeats']],
    ['มาก', 'มากกก', ['repeats']],
    ['٣', '3', ['compatibility']],
    ['ＬÓＤＺ 錢①กกก', 'łódź 钱1ก', [...allFoldings]],
  ])('%s and %s', (written, wanted, foldings) => {
    expect(neededFoldings(written, wanted)).toEqual(foldings);
  });
});
