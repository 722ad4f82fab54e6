import type { Span } from '../fold/fold.ts';
import { compilePattern } from './compile-pattern.ts';

export interface PatternMatch {
  /** Where it stands in the text: UTF-16 offsets. */
  readonly span: Span;
  readonly text: string;
  /** The groups that took part, in their order; a group without a name is named by its number. */
  readonly groups: readonly { readonly name: string; readonly text: string }[];
}

export interface Pattern {
  /**
   * The first match that is not empty. Looks at the first 5,000 UTF-16 units of the text, at fewer for patterns of more
   * than 100 instructions; never throws.
   */
  find(text: string): PatternMatch | null;
}

const longestText = 5_000;
/** Instructions by units: every unit may be held against every instruction, at some 30 ns each. */
const mostSteps = 500_000;
/** A pattern like `x*` matches nothing at every place; looking on for more than that would not be linear. */
const emptyMatches = 20;

/**
 * Prepares an operator's regular expression (syntax of RE2; also `\u4e00`). Null when `checkPattern` finds a problem.
 * It is matched against the customer's text as written, not as folded; `ignoreCase` (default: yes) is Unicode's. Time
 * grows with the length of the text times the size of the pattern, whatever the pattern, and neither can be so great that
 * it takes long.
 */
export function createPattern(
  source: string,
  { ignoreCase = true }: { readonly ignoreCase?: boolean } = {},
): Pattern | null {
  const compiled = compilePattern(source, ignoreCase);
  if (!compiled.ok) return null;
  const { pattern, size } = compiled;
  const units = readAtMost(size);
  const names = new Map(
    Object.entries(pattern.namedGroups()).map(([name, number]) => [number, name]),
  );

  const findIn = (text: string): PatternMatch | null => {
    const matcher = pattern.matcher(text);
    for (let tries = 0; tries < emptyMatches && matcher.find(); tries += 1) {
      const span = { start: matcher.start(), end: matcher.end() };
      if (span.start === span.end) continue;
      const numbers = Array.from({ length: matcher.groupCount() }, (_, index) => index + 1);
      const groups = numbers.flatMap((number) => {
        const found = matcher.group(number);
        return found === null ? [] : [{ name: names.get(number) ?? String(number), text: found }];
      });
      return { span, text: text.slice(span.start, span.end), groups };
    }
    return null;
  };

  return {
    find(text) {
      try {
        return findIn(startOf(text, units));
      } catch {
        // A fault of the engine must not stop the answer to a customer.
        return null;
      }
    },
  };
}

/** At least as far as the shortest match can be long, or a pattern could never match: it asks for `size` units at most. */
function readAtMost(size: number): number {
  return Math.min(longestText, Math.max(size, Math.floor(mostSteps / size)));
}

/** The part that is looked at, not cut within a surrogate pair. */
function startOf(text: string, units: number): string {
  if (text.length <= units) return text;
  const last = text.charCodeAt(units - 1);
  const cutsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, cutsPair ? units - 1 : units);
}
