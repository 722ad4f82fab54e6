import { Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useDocument, useView } from '../../session/use-session.ts';
import type { OneFieldProps } from '../field-props.ts';
import { VariableMenu } from '../variable-menu.tsx';
import { LanguageTabs } from './language-tabs.tsx';
import { languagesOf, localizedText } from './localized-text.ts';

/** A text in each language of the flow, with variables to put in. */
export function LocalizedTextField({
  field,
  node,
  value,
  label,
  help,
  errors,
  onChange,
}: OneFieldProps) {
  const locales = useDocument((document) => document.locales);
  const fallback = useDocument((document) => document.defaultLocale);
  const box = useRef<HTMLTextAreaElement>(null);
  const text = localizedText(value);
  const languages = languagesOf(locales, [text]);
  const [chosen, setChosen] = useState(fallback);
  // A problem may ask for a language whose tab is closed: that one opens.
  const asked = useView(({ focus }) =>
    focus?.node === node.id && focus.field.startsWith(`${field.name}.`)
      ? focus.field.slice(field.name.length + 1)
      : null,
  );
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    if (asked !== null && languages.includes(asked)) setChosen(asked);
  }
  const language = languages.includes(chosen) ? chosen : (languages[0] ?? fallback);
  const missing = locales.filter((tag) => (text[tag] ?? '').trim() === '');
  const current = text[language] ?? '';
  const put = (next: string) => {
    onChange({ ...text, [language]: next });
  };
  const path = `${field.name}.${language}`;
  return (
    <div className="fe-with-tool">
      <Textarea
        ref={box}
        lang={language}
        data-field={path}
        label={label}
        description={help}
        value={current}
        error={errors[path] ?? errors[field.name]}
        autosize
        minRows={field.rows ?? 3}
        maxRows={14}
        inputContainer={(input) => (
          <>
            <LanguageTabs
              {...{ languages, missing, label }}
              current={language}
              onCurrent={setChosen}
            />
            {input}
          </>
        )}
        onChange={(event) => {
          put(event.currentTarget.value);
        }}
      />
      {field.variables === true && <VariableMenu box={box} text={current} onChange={put} />}
    </div>
  );
}
