import { RE2JS, RE2JSSyntaxException } from 're2js';
import { findUnsupportedPart } from './unsupported-parts.ts';

/** Why a pattern cannot be used. The codes are stable; `detail` is the part in question or the engine's English words. */
export interface PatternProblem {
  readonly code:
    'regex.syntax' | 'regex.backReference' | 'regex.lookAround' | 'regex.tooLong' | 'regex.tooBig';
  readonly detail: string;
  /** UTF-16 offset in the pattern, where it is known. */
  readonly position?: number;
}

export type CompiledPattern =
  | { readonly ok: true; readonly pattern: RE2JS; readonly size: number }
  | ({ readonly ok: false } & PatternProblem);

/** UTF-16 units of a pattern. */
export const longestPattern = 500;
/** Instructions of a compiled pattern, about one for each character that it asks for or allows. */
const biggestProgram = 1_000;

export function compilePattern(source: string, ignoreCase: boolean): CompiledPattern {
  if (source.length > longestPattern) {
    return { ok: false, code: 'regex.tooLong', detail: String(source.length) };
  }
  const unsupported = findUnsupportedPart(source);
  if (unsupported) return { ok: false, ...unsupported };
  try {
    // Takes what people know from JavaScript too: \u4e00, \/.
    const translated = RE2JS.translateRegExp(source);
    const pattern = RE2JS.compile(translated, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    const size = pattern.programSize();
    if (size > biggestProgram) return { ok: false, code: 'regex.tooBig', detail: String(size) };
    return { ok: true, pattern, size };
  } catch (error) {
    return { ok: false, ...problemOf(error, source) };
  }
}

function problemOf(error: unknown, source: string): PatternProblem {
  if (!(error instanceof RE2JSSyntaxException)) {
    return { code: 'regex.syntax', detail: error instanceof Error ? error.message : '' };
  }
  // A repetition of more than 1,000 times is well formed, just too much.
  const code = error.error === 'invalid repeat count' ? 'regex.tooBig' : 'regex.syntax';
  const part = error.input ?? '';
  const position = part === '' ? -1 : source.indexOf(part);
  const isWhole = part === source || position < 0;
  const detail = isWhole || part === '' ? error.error : `${error.error}: ${part}`;
  return { code, detail, ...(!isWhole && { position }) };
}
