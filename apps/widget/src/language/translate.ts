import en from '../messages/en.json';
import pl from '../messages/pl.json';
import th from '../messages/th.json';
import zhHans from '../messages/zh-Hans.json';
import zhHant from '../messages/zh-Hant.json';
import type { Locale } from './choose-locale.ts';

export type MessageKey = keyof typeof en;
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

/** Every word of the page, per language. */
export const messages: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  th,
  pl,
};

/** The page's words in one language. */
export function translator(locale: Locale): Translate {
  return (key, values = {}) =>
    messages[locale][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/** The words for a stable error code; a code without words of its own reads as a general failure. */
export function errorKey(code: string): MessageKey {
  const key = `error.${code}`;
  return isMessageKey(key) ? key : 'error.internal';
}

function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}
