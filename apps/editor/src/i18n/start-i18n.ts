import { loadNodeMessages } from '@bellhop/nodes/load-messages';
import { loadSchemaMessages } from '@bellhop/schema/load-messages';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { localStore } from '../api/local-store.ts';
import { matchLanguage } from './languages.ts';
import { availableLocales, loadMessages } from './load-messages.ts';

const fallback = 'en';

function firstLocale(): string {
  const stored = localStore.read('locale');
  const wanted = stored === null ? navigator.languages : [stored, ...navigator.languages];
  return matchLanguage(wanted, availableLocales) ?? fallback;
}

async function addLanguage(locale: string): Promise<void> {
  if (i18next.hasResourceBundle(locale, 'app')) return;
  const [app, nodes, schema] = await Promise.all([
    loadMessages(locale),
    loadNodeMessages(locale),
    loadSchemaMessages(locale),
  ]);
  i18next.addResourceBundle(locale, 'app', app);
  i18next.addResourceBundle(locale, 'nodes', nodes);
  i18next.addResourceBundle(locale, 'schema', schema);
}

/** Chooses the language, loads its words and starts i18next. Awaited once, before the first render. */
export async function startI18n(): Promise<void> {
  const locale = firstLocale();
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: fallback,
    supportedLngs: [...availableLocales],
    load: 'currentOnly',
    ns: ['app', 'nodes', 'schema'],
    defaultNS: 'app',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await addLanguage(locale);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}

/** Switches the whole interface to another language and remembers it in this browser. */
export async function changeLocale(locale: string): Promise<void> {
  await addLanguage(locale);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
  localStore.write('locale', locale);
}
