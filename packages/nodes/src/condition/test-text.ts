import {
  createPattern,
  type Pattern,
  type WordMatch,
  type WordSearchResult,
} from '@bellhop/language';
import type { OwnReason, RunContext, Tools } from '../contract/node-executor.ts';
import type { Rule } from './config.ts';
import { readNumber } from './read-number.ts';
import { tested, testedNothing, unknown, type Tested } from './rule-reason.ts';
import { searchOf } from './rule-words.ts';

/** Tests a rule about the words of the message. */
export function testMessage(rule: Rule, { event: { body }, tools }: RunContext): Tested {
  if (body.type !== 'customerMessage') return unknown(rule, 'noMessage');
  return testText(rule, body.text, tools);
}

/** Tests a rule about a text; every word that was found leaves its place. */
export function testText(rule: Rule, text: string, tools: Tools): Tested {
  switch (rule.operator) {
    case 'pattern':
      return testPattern(rule, text);
    case 'empty':
    case 'filled':
      return tested(rule, (text.trim() === '') === (rule.operator === 'empty'), { code: 'plain' });
    case 'longer':
    case 'shorter':
      return testLength(rule, text);
    default:
      return testWords(rule, searchOf(rule, tools).search(text));
  }
}

/** How a word was met is said by itself: in another form, mistyped, or by its sound. */
const codeOf = {
  exact: 'found',
  stem: 'found_stem',
  typo: 'found_typo',
  sound: 'found_sound',
} as const;

function testWords(rule: Rule, { found, matches, missing }: WordSearchResult): Tested {
  const outcome = rule.operator === 'lacks' ? matches.length === 0 : found;
  const [first, ...more] = matches;
  if (first === undefined) return testedNothing(rule, outcome);
  const isPart = rule.operator === 'containsAll' || rule.operator === 'near';
  if (!isPart) {
    const values = foundIn(first);
    return withPlace(tested(rule, outcome, { code: codeOf[first.by], values }), first);
  }
  // The first one's place is told with the list of all.
  const details = [
    ...(first.by === 'exact' ? [] : [alsoFound(first)]),
    ...more.map((match): OwnReason => {
      return { ...alsoFound(match), span: match.span, foldings: match.foldings };
    }),
  ];
  const values = { found: matches.map((match) => match.text), missing: [...missing] };
  const code = missing.length > 0 ? 'missing' : 'found';
  return withPlace(tested(rule, outcome, { code, values, details }), first);
}

function alsoFound(match: WordMatch): OwnReason {
  const code = match.by === 'exact' ? 'alsoFound' : `alsoFound_${match.by}`;
  return { code, outcome: null, values: foundIn(match) };
}

function testLength(rule: Rule, text: string): Tested {
  const limit = readNumber(rule.value[0] ?? '');
  if (limit === null) return unknown(rule, 'noValue');
  const length = [...text.trim()].length;
  const outcome = rule.operator === 'longer' ? length > limit : length < limit;
  return tested(rule, outcome, { code: 'isNow', values: { found: length } });
}

function testPattern(rule: Rule, text: string): Tested {
  const found = patternOf(rule)?.find(text) ?? null;
  if (found === null) return testedNothing(rule, false);
  const { verdict } = tested(rule, true, { values: { found: found.text } });
  verdict.span = found.span;
  return { verdict };
}

function foundIn({ text, keyword }: WordMatch): { found: string; keyword: string } {
  return { found: text, keyword };
}

/** What was made a moment ago, and belongs to nobody else yet. */
function withPlace(result: Tested, { span, foldings }: WordMatch): Tested {
  result.verdict.span = span;
  result.verdict.foldings = foldings;
  return result;
}

// A rule object lives as long as its compiled version: its expression is prepared once.
const patterns = new WeakMap<Rule, { prepared: Pattern | null }>();

function patternOf(rule: Rule): Pattern | null {
  const known = patterns.get(rule);
  if (known !== undefined) return known.prepared;
  const prepared = createPattern(rule.value[0] ?? '');
  patterns.set(rule, { prepared });
  return prepared;
}
