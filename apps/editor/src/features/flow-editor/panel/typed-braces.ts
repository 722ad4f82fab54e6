/** Two braces that were just typed before the caret, and what stands between them and the caret. */
export interface TypedBraces {
  /** Place of the first brace. */
  start: number;
  /** Place behind the caret that a chosen variable takes over, with the closing braces that stand there. */
  end: number;
  query: string;
}

// Also the wide braces of Chinese keyboards.
const open = /[{｛]{2}-?[ ]*([^{}｛｝\n]{0,40})$/;
const closing = /^[ ]*[}｝]{2}/;

/** Null when the caret is not behind two open braces. */
export function typedBraces(text: string, caret: number): TypedBraces | null {
  const found = open.exec(text.slice(0, caret));
  if (found === null) return null;
  const rest = closing.exec(text.slice(caret));
  const [, query = ''] = found;
  // A placeholder that is complete is only looked at, not chosen anew.
  if (rest !== null && /\S\s*$/.test(query)) return null;
  return { start: found.index, end: caret + (rest?.[0].length ?? 0), query: query.trim() };
}
