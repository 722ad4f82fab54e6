import { Textarea } from '@mantine/core';
import type { LocalizedText } from '@bellhop/schema';
import { useRef } from 'react';
import { useDocument } from '../../session/use-session.ts';
import { VariableMenu } from '../variable-menu.tsx';
import { LanguageTabs } from './language-tabs.tsx';
import { languagesOf } from './localized-text.ts';
import { useLanguageTab } from './use-language-tab.ts';

interface LocalizedBoxProps {
  node: string;
  /** Path of the text in the config. */
  path: string;
  text: LocalizedText;
  label: string;
  help?: string | undefined;
  /** True where the label is on the screen already. */
  hidesLabel?: boolean;
  rows: number;
  hasVariables: boolean;
  errors: Readonly<Record<string, string>>;
  onText: (text: LocalizedText) => void;
}

/** A text in each language of the flow: one box, a tab per language, variables to put in. */
export function LocalizedBox(props: LocalizedBoxProps) {
  const { node, path, text, label, help, hidesLabel = false, rows, hasVariables, errors } = props;
  const locales = useDocument((document) => document.locales);
  const box = useRef<HTMLTextAreaElement>(null);
  const languages = languagesOf(locales, [text]);
  const [language, setLanguage] = useLanguageTab(node, path, languages);
  const missing = locales.filter((tag) => (text[tag] ?? '').trim() === '');
  const current = text[language] ?? '';
  const put = (next: string) => {
    props.onText({ ...text, [language]: next });
  };
  const here = `${path}.${language}`;
  return (
    <div className="fe-with-tool">
      <Textarea
        ref={box}
        lang={language}
        data-field={here}
        {...(hidesLabel ? { 'aria-label': label } : { label })}
        description={help}
        value={current}
        error={errors[here] ?? errors[path]}
        autosize
        minRows={rows}
        maxRows={14}
        inputContainer={(input) => (
          <>
            <LanguageTabs
              {...{ languages, missing, label }}
              current={language}
              onCurrent={setLanguage}
            />
            {input}
          </>
        )}
        onChange={(event) => {
          put(event.currentTarget.value);
        }}
      />
      {hasVariables && <VariableMenu box={box} text={current} onChange={put} />}
    </div>
  );
}
