const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** The locale at the end of a column's name, as it is usually written: `EN` is `en`. Null when it is none. */
export function readLocale(text: string): string | null {
  if (!tag.test(text)) return null;
  const [language = '', ...others] = text.toLowerCase().split('-');
  return [language, ...others.map(usualCase)].join('-');
}

/** Scripts begin with a capital letter (`Hant`), regions have nothing else (`TW`). */
function usualCase(part: string): string {
  if (/^[a-z]{4}$/.test(part)) return part.charAt(0).toUpperCase() + part.slice(1);
  return /^[a-z]{2}$/.test(part) ? part.toUpperCase() : part;
}
