/**
 * The language of `available` that serves a reader of `wanted` best: same language and same script
 * (zh-TW reads zh-Hant), then the same language in any script. Undefined when there is none.
 */
export function matchLanguage(
  wanted: readonly string[],
  available: readonly string[],
): string | undefined {
  for (const tag of wanted) {
    const want = expand(tag);
    if (want === null) continue;
    const same = available.filter((locale) => expand(locale)?.language === want.language);
    const exact = same.find((locale) => expand(locale)?.script === want.script);
    const best = exact ?? same[0];
    if (best !== undefined) return best;
  }
  return undefined;
}

function expand(tag: string): { language: string; script: string | undefined } | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return { language, script };
  } catch {
    return null;
  }
}

/** The language's name in itself ("ไทย", "polski"), or in the language of the reader. */
export function languageName(locale: string, reader: string = locale): string {
  if (expand(locale) === null) return locale;
  return new Intl.DisplayNames([reader], { type: 'language' }).of(locale) ?? locale;
}
