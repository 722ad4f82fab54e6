import type { LocalizedText } from '@bellhop/schema';
import { useRef } from 'react';
import { useDocument } from '../../session/use-session.ts';
import { EmojiMenu } from '../emoji-menu.tsx';
import { FallbackRows } from '../fallback-rows.tsx';
import type { TextBox } from '../text-box/text-box.ts';
import { VariableBox } from '../text-box/variable-box.tsx';
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
  const box = useRef<TextBox>(null);
  const languages = languagesOf(locales, [text]);
  const [language, setLanguage] = useLanguageTab(node, path, languages);
  const missing = locales.filter((tag) => !isFilled(text[tag]));
  const current = text[language] ?? '';
  const put = (next: string) => {
    props.onText({ ...text, [language]: next });
  };
  const here = `${path}.${language}`;
  return (
    <div className="fe-with-tool">
      <VariableBox
        box={box}
        value={current}
        label={label}
        hidesLabel={hidesLabel}
        help={help}
        error={errors[here] ?? errors[path]}
        rows={rows}
        hasVariables={hasVariables}
        attributes={{ lang: language, 'data-field': here }}
        above={
          <LanguageTabs
            {...{ languages, missing, label }}
            current={language}
            onCurrent={setLanguage}
          />
        }
        onText={put}
      />
      <div className="fe-text-tools">
        {!isFilled(current) && (
          <CopyFrom
            filled={languages.filter((tag) => isFilled(text[tag]))}
            onCopy={(from) => {
              put(text[from] ?? '');
            }}
          />
        )}
        <EmojiMenu box={box} />
        {hasVariables && <VariableMenu box={box} />}
      </div>
      {hasVariables && <FallbackRows text={current} onText={put} />}
    </div>
  );
}
