const digits = '〇一二三四五六七八九';
const values = new Map([
  ...Array.from(digits, (digit, value) => [digit, value] as const),
  ['零', 0] as const,
  ['两', 2] as const,
  ['廿', 20] as const,
]);

/** Letters of Chinese numbers up to 999, as folded, for a character class. */
export const hanDigits = `${[...values.keys()].join('')}十百`;

/** A Chinese number up to 999, as folded: 三, 十二, 二十, 一百零五. Null when the letters make no number. */
export function readHanNumber(text: string): number | null {
  const [, hundreds = '', rest = ''] = /^(?:(.)百)?零?(.*)$/u.exec(text) ?? [];
  const hundred = hundreds === '' ? 0 : values.get(hundreds);
  const below = rest === '' && hundreds !== '' ? 0 : belowHundred(rest);
  return hundred === undefined || below === null ? null : hundred * 100 + below;
}

function belowHundred(text: string): number | null {
  if (!text.includes('十')) return values.get(text) ?? null;
  const [tens = '', ones = '', more] = text.split('十');
  const ten = tens === '' ? 1 : values.get(tens);
  const one = ones === '' ? 0 : values.get(ones);
  return ten === undefined || one === undefined || more !== undefined ? null : ten * 10 + one;
}
