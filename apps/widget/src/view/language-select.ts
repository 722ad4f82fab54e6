import { isLocale, locales, type Locale } from '../language/choose-locale.ts';
import type { Translate } from '../language/translate.ts';
import { element } from './element.ts';

// Every language in its own words, so that a reader who is lost finds it.
const names: Readonly<Record<Locale, string>> = {
  en: 'English',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  th: 'ไทย',
  pl: 'Polski',
};

export type LanguageSelect = {
  readonly root: HTMLElement;
  readonly show: (locale: Locale, t: Translate) => void;
};

/** The small select that switches the page's language. */
export function createLanguageSelect(onPick: (locale: Locale) => void): LanguageSelect {
  const options = locales.map((locale) =>
    element('option', { text: names[locale], attributes: { value: locale, lang: locale } }),
  );
  const select = element('select', { className: 'language', children: options });
  select.addEventListener('change', () => {
    if (isLocale(select.value)) onPick(select.value);
  });
  return {
    root: select,
    show: (locale, t) => {
      select.value = locale;
      select.setAttribute('aria-label', t('page.language'));
    },
  };
}
