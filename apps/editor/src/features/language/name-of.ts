import { pickText, type LocalizedText } from '@bellhop/schema';
import type { Messages } from '../../i18n/use-messages.ts';

/** What an intent is called in the language of the interface, or in another one that it has. */
export function nameOf(
  { t, locale }: Pick<Messages, 't' | 'locale'>,
  names: LocalizedText,
): string {
  const name = pickText(names, locale, 'en').trim();
  return name === '' ? t('understanding.unnamed') : name;
}
