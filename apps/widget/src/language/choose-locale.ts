export const locales = ['en', 'zh-Hans', 'zh-Hant', 'th', 'pl'] as const;
export type Locale = (typeof locales)[number];

/** Whether the page speaks this language. */
export function isLocale(tag: string | null): tag is Locale {
  return locales.some((locale) => locale === tag);
}

/** The first of the wanted language tags that the page speaks, else English. */
export function chooseLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const locale = localeOf(tag);
    if (locale !== null) return locale;
  }
  return 'en';
}

/** The tag to write times and dates by: the reader's own region where it is one of this language. */
export function regionalTag(locale: Locale, wanted: readonly string[]): string {
  return wanted.find((tag) => localeOf(tag) === locale) ?? locale;
}

function localeOf(tag: string): Locale | null {
  const parts = tag.toLowerCase().split(/[-_]/);
  const language = parts[0] ?? '';
  if (language !== 'zh') return isLocale(language) ? language : null;
  if (parts.includes('hans')) return 'zh-Hans';
  // Taiwan, Hong Kong and Macau write the traditional script where the tag does not say so.
  const isTraditional = parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
  return isTraditional ? 'zh-Hant' : 'zh-Hans';
}
