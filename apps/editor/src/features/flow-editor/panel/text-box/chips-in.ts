/** A variable in a text, from its first brace to its last: drawn and deleted as one. */
export interface Chip {
  from: number;
  to: number;
  name: string;
  /** What is said where it is empty. */
  instead: string;
  /** What else is done to the value, as it is written: `upcase`. */
  filters: string;
}

// What the engine fills in. Anything else between braces stays letters, so that a slip can be mended.
const wellFormed = /\{\{-?\s*([A-Za-z_][\w.]*)\s*((?:\|[^{}]*?)?)\s*-?\}\}/g;
const byDefault = /\|\s*default\s*:\s*(?:"([^"]*)"|'([^']*)')\s*/;

export function chipsIn(text: string): Chip[] {
  return [...text.matchAll(wellFormed)].map((match) => {
    const [whole, name = '', tail = ''] = match;
    const [, double, single] = byDefault.exec(tail) ?? [];
    const filters = tail
      .replace(byDefault, '')
      .replace(/^\|\s*/, '')
      .trim();
    const from = match.index;
    return { from, to: from + whole.length, name, instead: double ?? single ?? '', filters };
  });
}

/** The text of the chip with another variable in it; its fallback and filters stay. */
export function renamedChip(text: string, to: string): string {
  return text.replace(/^(\{\{-?\s*)[A-Za-z_][\w.]*/, (_, start: string) => start + to);
}
