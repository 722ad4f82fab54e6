import type { TestFailure } from '@bellhop/engine';
import type { JsonValue, TestExpectation } from '@bellhop/schema';
import type { Check, PlacedLine } from './test-lines.ts';

/** The member of an `expect` that each kind of line is a part of. */
const members: Record<Check['is'], keyof TestExpectation> = {
  reply: 'replies',
  contains: 'contains',
  lacks: 'lacks',
  pattern: 'pattern',
  buttons: 'buttons',
  step: 'steps',
  tag: 'tags',
  noTag: 'noTags',
  stage: 'lead',
  score: 'lead',
  handOff: 'handOff',
  noHandOff: 'handOff',
  variable: 'variables',
  silent: 'silent',
  nothingElse: 'nothingElse',
};

/** For each line what went wrong with it; null where all is well. */
export function failuresOf(
  lines: readonly PlacedLine[],
  failures: readonly TestFailure[],
): (TestFailure | null)[] {
  return lines.map(
    (placed, index) =>
      failures.find((failure) => failure.step === placed.step && isAbout(failure, lines, index)) ??
      null,
  );
}

function isAbout(failure: TestFailure, lines: readonly PlacedLine[], index: number): boolean {
  const line = lines[index]?.line;
  if (line === undefined) return false;
  if (failure.check === 'begin') return true;
  if ('event' in line) return failure.check === 'answer';
  const { check } = line;
  if (members[check.is] !== failure.check) return false;
  const { came, expected } = failure;
  switch (check.is) {
    case 'reply':
      return isWrongReply(lines, index, strings(came));
    case 'contains':
    case 'lacks':
    case 'pattern':
      return strings(expected).includes(check.text);
    case 'step':
      // All were passed, in another order: each line is a part of it.
      return (
        !strings(came).includes(check.name) ||
        strings(expected).every((name) => strings(came).includes(name))
      );
    case 'tag':
      return !strings(came).includes(check.name);
    case 'noTag':
      return strings(came).includes(check.name);
    case 'stage':
      return member(came, 'stage') !== check.name;
    case 'score':
      return member(came, 'score') !== check.score;
    case 'variable':
      return member(expected, check.name) !== undefined;
    default:
      return true;
  }
}

/** A reply is compared with the one at its place; replies too many are told at the last line. */
function isWrongReply(lines: readonly PlacedLine[], index: number, came: string[]): boolean {
  const step = lines[index]?.step;
  const replies = lines.flatMap((one, place) =>
    one.step === step && 'check' in one.line && one.line.check.is === 'reply'
      ? [{ place, text: one.line.check.text }]
      : [],
  );
  const nth = replies.findIndex(({ place }) => place === index);
  const isLast = nth === replies.length - 1;
  return replies[nth]?.text !== came[nth] || (isLast && came.length > replies.length);
}

function strings(value: JsonValue): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function member(value: JsonValue, name: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value[name]
    : undefined;
}
