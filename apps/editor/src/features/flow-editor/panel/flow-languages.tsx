import { InputWrapper, NativeSelect } from '@mantine/core';
import { languageName } from '@bellhop/nodes/contract';
import type { FlowSettings } from '@bellhop/schema';
import { IconX } from '@tabler/icons-react';
import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** Languages of shops around the world, the product's own ones first. More is one line here. */
const offered = 'en zh-Hans zh-Hant th pl de es fr id it ja ko ms nl pt ru tr uk vi'.split(' ');

interface FlowLanguagesProps {
  onChange: (settings: Partial<FlowSettings>, field: string) => void;
}

/** In which languages the flow speaks, and which one stands in for those that are missing. */
export function FlowLanguages({ onChange }: FlowLanguagesProps) {
  const { t, locale } = useWords();
  const locales = useDocument((document) => document.locales);
  const fallback = useDocument((document) => document.defaultLocale);
  const more = offered.filter((tag) => !locales.includes(tag));
  const option = (tag: string) => ({ value: tag, label: languageName(tag, locale) });
  return (
    <>
      <InputWrapper label={t('flow.panel.languages')} description={t('flow.panel.languagesHelp')}>
        <div className="fe-chips fe-language-chips">
          {locales.map((tag) => (
            <span key={tag} className="fe-chip">
              {languageName(tag, locale)}
              {locales.length > 1 && tag !== fallback && (
                <button
                  type="button"
                  aria-label={t('flow.panel.removeLanguage', {
                    language: languageName(tag, locale),
                  })}
                  onClick={() => {
                    onChange({ locales: locales.filter((other) => other !== tag) }, 'locales');
                  }}
                >
                  <IconX size={12} aria-hidden="true" />
                </button>
              )}
            </span>
          ))}
        </div>
      </InputWrapper>
      <NativeSelect
        aria-label={t('flow.panel.addLanguage')}
        value=""
        data={[{ value: '', label: t('flow.panel.addLanguage') }, ...more.map(option)]}
        onChange={(event) => {
          const tag = event.currentTarget.value;
          if (tag !== '') onChange({ locales: [...locales, tag] }, 'locales');
        }}
      />
      <NativeSelect
        label={t('flow.panel.defaultLanguage')}
        description={t('flow.panel.defaultLanguageHelp')}
        value={fallback}
        data={locales.map(option)}
        onChange={(event) => {
          onChange({ defaultLocale: event.currentTarget.value }, 'defaultLocale');
        }}
      />
    </>
  );
}
