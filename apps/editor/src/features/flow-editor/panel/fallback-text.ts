/** A variable in a text, and what is said in its place where it is empty. */
export interface Fallback {
  name: string;
  /** Empty: nothing is said. */
  instead: string;
}

const placeholder = /\{\{(-?\s*)([A-Za-z_][\w.]*)([^{}]*)\}\}/g;
const byDefault = /\s*\|\s*default\s*:\s*(?:"([^"]*)"|'([^']*)')/;

/** The variables of a text, each once, with what stands in for them. */
export function fallbacksIn(text: string): Fallback[] {
  const found = new Map<string, string>();
  for (const [, , name = '', tail = ''] of text.matchAll(placeholder)) {
    const [, double, single] = byDefault.exec(tail) ?? [];
    if (!found.has(name)) found.set(name, double ?? single ?? '');
  }
  return [...found].map(([name, instead]) => ({ name, instead }));
}

/** The text with something else in the place of an empty variable, wherever it stands. */
export function withFallback(text: string, { name, instead }: Fallback): string {
  // Quotes and braces would end the placeholder.
  const words = instead.replace(/["{}]/g, '');
  const filter = words === '' ? '' : ` | default: "${words}"`;
  return text.replace(placeholder, (...[whole, start, found, tail]: string[]) =>
    found === name
      ? `{{${start ?? ''}${name}${filter}${(tail ?? '').replace(byDefault, '')}}}`
      : (whole ?? ''),
  );
}
