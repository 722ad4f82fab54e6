import { fold, writtenSpan, type FoldedText } from '../fold/fold.ts';
import { withoutEdges } from './borders.ts';
import type { KeywordMode } from './scan.ts';

export interface Pattern {
  readonly keyword: string;
  /** The part of the keyword that has to be there, as given and folded. */
  readonly wanted: string;
  readonly folded: string;
}

/** `folded` is empty for a keyword of which nothing is left. */
export function preparePattern(keyword: string, mode: KeywordMode): Pattern {
  const whole = fold(keyword);
  const { start, end } = significantPart(whole, mode);
  const span = writtenSpan(whole, start, end);
  const folded = whole.text.slice(start, end);
  return { keyword, wanted: keyword.slice(span.start, span.end), folded };
}

/** Without the white space around it; for `equals` without the punctuation too, unless there is nothing else. */
function significantPart(folded: FoldedText, mode: KeywordMode): { start: number; end: number } {
  const core = withoutEdges(folded);
  if (mode === 'equals' && core.start < core.end) return core;
  const { text } = folded;
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}
