import type { JsonValue, TestExpectation, TestStep } from '@bellhop/schema';

export type TestEvent = Exclude<TestStep, { expect: TestExpectation }>;

/** One thing that has to come, as one line. */
export type Check =
  | { is: 'reply' | 'contains' | 'lacks' | 'pattern'; text: string }
  | { is: 'tag' | 'noTag' | 'stage' | 'step'; name: string }
  | { is: 'buttons'; labels: string[] }
  | { is: 'score'; score: number }
  /** Null: whoever gets it. */
  | { is: 'handOff'; team: string | null }
  | { is: 'variable'; name: string; value: JsonValue }
  | { is: 'noHandOff' | 'silent' | 'nothingElse' };

export type TestLine =
  | { event: TestEvent }
  /** `isApart`: it looks only at what came after the check before it, as two `expect` in a row do. */
  | { check: Check; isApart?: true };

export interface PlacedLine {
  line: TestLine;
  /** Index of the step of the test case that it is, or is a part of. */
  step: number;
}

/** A test case as a plain list: an `expect` with five members is five lines. */
export function linesOf(steps: readonly TestStep[]): PlacedLine[] {
  return steps.flatMap((step, index): PlacedLine[] => {
    if (!('expect' in step)) return [{ line: { event: step }, step: index }];
    const before = steps[index - 1];
    const isApart = before !== undefined && 'expect' in before;
    return checksOf(step.expect).map((check, place) => ({
      line: { check, ...(isApart && place === 0 && { isApart: true }) },
      step: index,
    }));
  });
}

function checksOf(expected: TestExpectation): Check[] {
  const { pattern = [], lead, handOff, variables = {} } = expected;
  const texts = (is: 'reply' | 'contains' | 'lacks' | 'pattern', all: readonly string[] = []) =>
    all.map((text): Check => ({ is, text }));
  const names = (is: 'tag' | 'noTag' | 'step', all: readonly string[] = []) =>
    all.map((name): Check => ({ is, name }));
  return [
    ...texts('reply', expected.replies),
    ...texts('contains', expected.contains),
    ...texts('lacks', expected.lacks),
    ...texts('pattern', typeof pattern === 'string' ? [pattern] : pattern),
    ...(expected.buttons === undefined
      ? []
      : [{ is: 'buttons' as const, labels: expected.buttons }]),
    ...names('step', expected.steps),
    ...names('tag', expected.tags),
    ...names('noTag', expected.noTags),
    ...(lead?.stage === undefined ? [] : [{ is: 'stage' as const, name: lead.stage }]),
    ...(lead?.score === undefined ? [] : [{ is: 'score' as const, score: lead.score }]),
    ...handOffChecks(handOff),
    ...Object.entries(variables).map(([name, value]): Check => ({
      is: 'variable',
      name,
      value,
    })),
    ...(expected.silent === true ? [{ is: 'silent' as const }] : []),
    ...(expected.nothingElse === true ? [{ is: 'nothingElse' as const }] : []),
  ];
}

function handOffChecks(handOff: TestExpectation['handOff']): Check[] {
  if (handOff === undefined) return [];
  if (handOff === false) return [{ is: 'noHandOff' }];
  return [{ is: 'handOff', team: handOff === true ? null : handOff.team }];
}

/** The way back: checks that follow each other are one `expect`. */
export function stepsOf(lines: readonly TestLine[]): TestStep[] {
  const steps: TestStep[] = [];
  for (const line of lines) {
    if ('event' in line) {
      steps.push(line.event);
      continue;
    }
    const last = steps.at(-1);
    const isJoined = last !== undefined && 'expect' in last && line.isApart !== true;
    const before = isJoined ? last.expect : {};
    const next: TestStep = { expect: withCheck(before, line.check) };
    if (isJoined) steps.splice(-1, 1, next);
    else steps.push(next);
  }
  return steps;
}

function withCheck(expected: TestExpectation, check: Check): TestExpectation {
  switch (check.is) {
    case 'reply':
      return { ...expected, replies: [...(expected.replies ?? []), check.text] };
    case 'contains':
    case 'lacks':
      return { ...expected, [check.is]: [...(expected[check.is] ?? []), check.text] };
    case 'pattern': {
      const { pattern = [] } = expected;
      const all = [...(typeof pattern === 'string' ? [pattern] : pattern), check.text];
      return { ...expected, pattern: all.length === 1 ? check.text : all };
    }
    case 'buttons':
      return { ...expected, buttons: check.labels };
    case 'step':
      return { ...expected, steps: [...(expected.steps ?? []), check.name] };
    case 'tag':
      return { ...expected, tags: [...(expected.tags ?? []), check.name] };
    case 'noTag':
      return { ...expected, noTags: [...(expected.noTags ?? []), check.name] };
    case 'stage':
      return { ...expected, lead: { ...expected.lead, stage: check.name } };
    case 'score':
      return { ...expected, lead: { ...expected.lead, score: check.score } };
    case 'handOff':
      return { ...expected, handOff: check.team === null ? true : { team: check.team } };
    case 'noHandOff':
      return { ...expected, handOff: false };
    case 'variable':
      return { ...expected, variables: { ...expected.variables, [check.name]: check.value } };
    case 'silent':
      return { ...expected, silent: true };
    case 'nothingElse':
      return { ...expected, nothingElse: true };
  }
}

/** Takes the line at one place to another; the list itself when there is no such place. */
export function moveLine<Line>(lines: readonly Line[], from: number, to: number): readonly Line[] {
  const line = lines[from];
  if (line === undefined || to < 0 || to >= lines.length) return lines;
  return lines.toSpliced(from, 1).toSpliced(to, 0, line);
}
