import {
  createPattern,
  createWordSearch,
  type Pattern,
  type WordMatch,
  type WordSearch,
} from '@bellhop/language';
import type { OwnReason, RunContext } from '../contract/node-executor.ts';
import type { Rule } from './definition.ts';
import { tested, testedWithNothing, type Tested } from './rule-reason.ts';

/** Tests a rule about the words of the message; every word that was found leaves its place. */
export function testText(rule: Rule, { event }: RunContext): Tested {
  const text = event.body.type === 'customerMessage' ? event.body.text : '';
  if (rule.operator === 'pattern') return testPattern(rule, text);
  const { found, matches, missing } = searchOf(rule).search(text);
  const outcome = rule.operator === 'lacks' ? matches.length === 0 : found;
  const [first, ...more] = matches;
  if (first === undefined) return testedWithNothing(rule, outcome);
  const isPart = rule.operator === 'containsAll' || rule.operator === 'near';
  if (!isPart) return withPlace(tested(rule, outcome, foundIn(first)), first);
  const all = tested(
    rule,
    outcome,
    { found: matches.map((match) => match.text), missing: [...missing] },
    more.map((match) => ({
      code: 'alsoFound',
      outcome: null,
      values: foundIn(match),
      ...placeOf(match),
    })),
  );
  const code = missing.length > 0 ? `${all.verdict.code}_missing` : all.verdict.code;
  return withPlace({ ...all, verdict: { ...all.verdict, code } }, first);
}

function testPattern(rule: Rule, text: string): Tested {
  const found = patternOf(rule)?.find(text) ?? null;
  if (found === null) return testedWithNothing(rule, false);
  const { verdict } = tested(rule, true, { found: found.text });
  return { verdict: { ...verdict, span: found.span } };
}

function foundIn({ text, keyword }: WordMatch): { found: string; keyword: string } {
  return { found: text, keyword };
}

function placeOf({ span, foldings }: WordMatch): Pick<OwnReason, 'span' | 'foldings'> {
  return { span, foldings };
}

function withPlace(result: Tested, match: WordMatch): Tested {
  return { ...result, verdict: { ...result.verdict, ...placeOf(match) } };
}

// A rule object lives as long as its compiled version, so what it searches with is built once.
const searches = new WeakMap<Rule, WordSearch>();
const patterns = new WeakMap<Rule, { prepared: Pattern | null }>();

function searchOf(rule: Rule): WordSearch {
  const known = searches.get(rule);
  if (known !== undefined) return known;
  const words = rule.value.filter((word) => word.trim() !== '');
  const search = createWordSearch(words, { rule: ruleFor(rule, words) });
  searches.set(rule, search);
  return search;
}

/** One word alone is always near enough. */
function ruleFor({ operator }: Rule, words: readonly string[]): 'any' | 'all' | 'near' {
  if (operator === 'containsAll') return 'all';
  if (operator === 'near') return words.length > 1 ? 'near' : 'all';
  return 'any';
}

function patternOf(rule: Rule): Pattern | null {
  const known = patterns.get(rule);
  if (known !== undefined) return known.prepared;
  const prepared = createPattern(rule.value[0] ?? '');
  patterns.set(rule, { prepared });
  return prepared;
}
