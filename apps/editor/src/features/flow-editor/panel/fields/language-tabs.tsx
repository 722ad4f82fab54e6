import { languageName } from '@bellhop/nodes/contract';
import { useWords } from '../../session/use-words.ts';

interface LanguageTabsProps {
  languages: readonly string[];
  missing: readonly string[];
  current: string;
  label: string;
  onCurrent: (language: string) => void;
}

/** One tab per language; a dot and a word say where the text is still missing. */
export function LanguageTabs({ languages, missing, current, label, onCurrent }: LanguageTabsProps) {
  const { t, locale } = useWords();
  if (languages.length < 2) return null;
  return (
    <div
      className="fe-languages"
      role="tablist"
      aria-label={t('flow.panel.languagesOf', { field: label })}
    >
      {languages.map((language) => {
        const isMissing = missing.includes(language);
        const name = languageName(language, locale);
        return (
          <button
            key={language}
            type="button"
            role="tab"
            aria-selected={language === current}
            data-missing={isMissing || undefined}
            aria-label={isMissing ? t('flow.panel.languageMissing', { language: name }) : name}
            title={name}
            onClick={() => {
              onCurrent(language);
            }}
          >
            {languageName(language, language)}
          </button>
        );
      })}
    </div>
  );
}
