const digit = /\p{Nd}/u;
const foreignDigits = /(?![0-9])\p{Nd}/gu;

/** Decimal digits of every script as 0 to 9: Thai ๑, Arabic ١ and ۱, Devanagari १ and so on. */
export function toAsciiDigits(text: string): string {
  return text.replace(foreignDigits, (character) => String(valueOf(character)));
}

/** Unicode keeps the ten digits of a script together, zero first, and sets of ten may follow each other. */
function valueOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
