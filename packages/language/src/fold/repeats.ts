// One Thai letter with its marks. Digits are Thai characters too and never joined: 5555 is laughter, but also a price.
const thaiLetter = /^(?=\p{L})\p{Script=Thai}\p{M}*$/u;
const thaiRuns = /((?=\p{L})\p{Script=Thai}\p{M}*)\1{2,}(?!\p{M})/gu;

/** Does a Thai letter start here that was typed three times or more (มากกก)? No Thai word is written so. */
export function isThaiRepeat(characters: readonly string[], at: number): boolean {
  const character = characters[at] ?? '';
  return (
    characters[at + 1] === character &&
    characters[at + 2] === character &&
    thaiLetter.test(character)
  );
}

/** The same for a text that was not cut into characters. */
export function joinThaiRepeats(text: string): string {
  return text.replace(thaiRuns, '$1');
}
