import { useState } from 'react';
import { useDocument, useView } from '../../session/use-session.ts';
import { useForm } from '../form-context.ts';

/** Which language of a text is open. A problem that asks for a closed one (`<path>.th`) opens it. */
export function useLanguageTab(
  node: string,
  path: string,
  languages: readonly string[],
): [string, (language: string) => void] {
  const fallback = useDocument((document) => document.defaultLocale);
  const [chosen, setChosen] = useState(fallback);
  const asked = useView(({ focus }) =>
    focus?.node === node && focus.field.startsWith(`${path}.`)
      ? (focus.field.split('.').at(-1) ?? null)
      : null,
  );
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    if (asked !== null && languages.includes(asked)) setChosen(asked);
  }
  const form = useForm();
  const choose = (language: string) => {
    setChosen(language);
    form?.onLanguage(language);
  };
  return [languages.includes(chosen) ? chosen : (languages[0] ?? fallback), choose];
}
