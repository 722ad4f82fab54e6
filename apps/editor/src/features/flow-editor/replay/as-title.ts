/** Words that stand in the middle of a sentence elsewhere, at the beginning of a line. */
export function asTitle(text: string, locale: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(locale) + text.slice(first.length);
}
