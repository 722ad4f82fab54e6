import { Textarea } from '@mantine/core';
import type { LocalizedText } from '@bellhop/schema';
import { useRef } from 'react';
import { useDocument } from '../../session/use-session.ts';
import { EmojiMenu } from '../emoji-menu.tsx';
import { FallbackRows } from '../fallback-rows.tsx';
import { useTypedVariable } from '../use-typed-variable.tsx';
import { VariableMenu } from '../variable-menu.tsx';
import { CopyFrom } from './copy-from.tsx';
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

const isFilled = (text: string | undefined) => (text ?? '').trim() !== '';

/** A text in each language of the flow: one box, a tab per language, variables and emoji to put in. */
export function LocalizedBox(props: LocalizedBoxProps) {
  const { node, path, text, label, help, hidesLabel = false, rows, hasVariables, errors } = props;
  const locales = useDocument((document) => document.locales);
  const box = useRef<HTMLTextAreaElement>(null);
  const languages = languagesOf(locales, [text]);
  const [language, setLanguage] = useLanguageTab(node, path, languages);
  const missing = locales.filter((tag) => !isFilled(text[tag]));
  const current = text[language] ?? '';
  const put = (next: string) => {
    props.onText({ ...text, [language]: next });
  };
  const typed = useTypedVariable({ box, text: current, isOn: hasVariables, onText: put });
  const here = `${path}.${language}`;
  return (
    <div className="fe-with-tool">
      <Textarea
        ref={box}
        {...typed.props}
        lang={language}
        data-field={here}
        {...(hidesLabel ? { 'aria-label': label } : { label })}
        description={help}
        value={current}
        error={typed.isOpen ? undefined : (errors[here] ?? errors[path])}
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
      {typed.list}
      <div className="fe-text-tools">
        {!isFilled(current) && (
          <CopyFrom
            filled={languages.filter((tag) => isFilled(text[tag]))}
            onCopy={(from) => {
              put(text[from] ?? '');
            }}
          />
        )}
        <EmojiMenu box={box} text={current} onChange={put} />
        {hasVariables && <VariableMenu box={box} text={current} onChange={put} />}
      </div>
      {hasVariables && <FallbackRows text={current} onText={put} />}
    </div>
  );
}
