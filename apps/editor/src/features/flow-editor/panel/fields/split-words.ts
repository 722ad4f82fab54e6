/** The ways in which people write lists, in every language that the product speaks. */
export const splitChars = [',', '，', '、', ';', '；', '\n', '\r', '\t'];
const separators = new RegExp(`[${splitChars.join('')}]`);
const longest = 100;

/**
 * The list after something was put in. However a list of words came in – typed, pasted, or put there by the keyboard
 * of a phone, which tells nobody that it pastes – it becomes many words. What was there before stays as it was.
 */
export function splitWords(next: readonly string[], before: readonly string[]): string[] {
  const known = new Set(before);
  const words = next.flatMap((word) =>
    known.has(word)
      ? [word]
      : word
          .split(separators)
          .map((part) => part.trim().slice(0, longest))
          .filter((part) => part !== ''),
  );
  return [...new Set(words)];
}
