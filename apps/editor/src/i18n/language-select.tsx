import { NativeSelect } from '@mantine/core';
import { languageName } from './languages.ts';
import { availableLocales } from './load-messages.ts';
import { changeLocale } from './start-i18n.ts';
import { useMessages } from './use-messages.ts';

/** Switches the language of the interface; every language is called by its own name. */
export function LanguageSelect({ label, description }: { label?: string; description?: string }) {
  const { t, locale } = useMessages();
  return (
    <NativeSelect
      {...(label === undefined ? { 'aria-label': t('nav.language') } : { label })}
      {...(description === undefined ? {} : { description })}
      value={locale}
      data={availableLocales.map((language) => ({
        value: language,
        label: languageName(language),
      }))}
      onChange={(event) => void changeLocale(event.currentTarget.value)}
    />
  );
}
