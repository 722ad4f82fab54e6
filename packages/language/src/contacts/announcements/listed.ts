/** The words of a list written as `one, two words, three`. Tables of words stay short that way. */
export function listed(words: string): readonly string[] {
  return words.split(', ');
}
