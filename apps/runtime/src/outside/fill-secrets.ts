const placeholder = /\{\{\s*secret\.([A-Za-z][A-Za-z0-9_-]{0,63})\s*\}\}/g;

/** Shorter values are too common to be taken out of an answer again. */
const shortestHidden = 6;

export interface FilledTexts {
  /** In the order in which they were handed in. */
  texts: string[];
  /** The secrets that are in them: never to be shown. */
  values: string[];
}

/** Puts secrets into texts that name them: `{{secret.crm}}`. `unknown` names one that the shop does not keep. */
export async function fillSecrets(
  texts: readonly string[],
  secret: (name: string) => Promise<string | null>,
): Promise<FilledTexts | { unknown: string }> {
  const names = new Set(texts.flatMap((text) => [...text.matchAll(placeholder)].map(nameIn)));
  const known = new Map<string, string>();
  for (const name of names) {
    const value = await secret(name);
    if (value === null) return { unknown: name };
    known.set(name, value);
  }
  return {
    texts: texts.map((text) =>
      text.replace(placeholder, (_all, name: string) => known.get(name) ?? ''),
    ),
    values: [...known.values()],
  };
}

function nameIn([, name = '']: RegExpMatchArray): string {
  return name;
}

/** An answer may repeat what was sent; the secrets are taken out of it before anybody stores it. */
export function hideSecrets(text: string, values: readonly string[]): string {
  return values
    .filter(({ length }) => length >= shortestHidden)
    .reduce((hidden, value) => hidden.replaceAll(value, '•••'), text);
}
