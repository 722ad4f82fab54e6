import { createPattern } from '@bellhop/language';
import { isEqual, type Effect, type JsonValue, type TestExpectation } from '@bellhop/schema';
import type { Paper } from '../paper/paper.ts';
import type { PlayedTurn } from '../paper/play.ts';

/** One thing that was expected and did not come. `check` is the member of `expect`; `answer`: nobody had asked; `begin`: the step is gone. */
export interface TestFailure {
  /** Index of the step in the test case. */
  step: number;
  check: keyof TestExpectation | 'answer' | 'begin';
  expected: JsonValue;
  came: JsonValue;
}

/** What happened since the last comparison, and how things stand now. */
export interface Seen {
  turns: readonly PlayedTurn[];
  paper: Paper;
}

type Miss = Omit<TestFailure, 'step'>;
type Sent = Extract<Effect, { type: 'sendMessage' }>;

/** Compares everything that an expectation names; an empty list means that all of it came. */
export function compareExpectation(expected: TestExpectation, seen: Seen): Miss[] {
  const effects = seen.turns.flatMap(({ transition }) => transition.effects);
  const sent = effects.filter((effect) => effect.type === 'sendMessage');
  return [
    ...compareReplies(expected, sent),
    ...compareSteps(expected, seen),
    ...compareCustomer(expected, seen),
    ...compareHandOff(expected, effects),
    ...compareRest(expected, effects),
  ];
}

function compareReplies(expected: TestExpectation, sent: readonly Sent[]): Miss[] {
  const texts = sent.map(({ text }) => text);
  const misses: Miss[] = [];
  const check = (
    name: keyof TestExpectation,
    wanted: JsonValue | undefined,
    came: JsonValue,
    ok: boolean,
  ) => {
    if (wanted !== undefined && !ok) misses.push({ check: name, expected: wanted, came });
  };
  const { replies, contains, lacks, silent } = expected;
  check('replies', replies, texts, isEqual(replies, texts));
  // Every text holds the empty one: a line that was not filled in yet proves nothing.
  const absent = contains?.filter(
    (part) => part === '' || !texts.some((text) => text.includes(part)),
  );
  check('contains', absent, texts, absent?.length === 0);
  const present = lacks?.filter((part) => texts.some((text) => text.includes(part)));
  check('lacks', present, texts, present?.length === 0);
  const unmatched = patternsOf(expected).filter((pattern) => !texts.some(matcher(pattern)));
  if (unmatched.length > 0) misses.push({ check: 'pattern', expected: unmatched, came: texts });
  const labels = sent.at(-1)?.buttons.map(({ label }) => label) ?? [];
  check('buttons', expected.buttons, labels, isEqual(expected.buttons, labels));
  check('silent', silent, texts, texts.length === 0);
  return misses;
}

function patternsOf({ pattern = [] }: TestExpectation): string[] {
  return typeof pattern === 'string' ? [pattern] : pattern;
}

/** A pattern that cannot be read matches nothing, and neither does one that is not written yet. */
function matcher(pattern: string): (text: string) => boolean {
  const prepared = pattern === '' ? undefined : createPattern(pattern);
  return (text) => prepared?.find(text) != null;
}

function compareSteps({ steps, variables }: TestExpectation, { turns, paper }: Seen): Miss[] {
  const misses: Miss[] = [];
  const passed = turns.flatMap(({ transition }) => transition.trace.steps.map(({ node }) => node));
  if (steps !== undefined && !isInOrder(steps, passed)) {
    misses.push({ check: 'steps', expected: steps, came: passed });
  }
  const now = paper.state.variables;
  const wrong = Object.entries(variables ?? {}).filter(
    ([name, value]) => !isEqual(now[name], value),
  );
  if (wrong.length > 0) {
    const came = Object.fromEntries(wrong.map(([name]) => [name, now[name] ?? null]));
    misses.push({ check: 'variables', expected: Object.fromEntries(wrong), came });
  }
  return misses;
}

/** Whether all of these were passed one after the other; others may lie between. */
function isInOrder(wanted: readonly string[], passed: readonly string[]): boolean {
  let next = 0;
  for (const node of passed) if (node === wanted[next]) next += 1;
  return next === wanted.length;
}

function compareCustomer({ tags, noTags, lead }: TestExpectation, { paper }: Seen): Miss[] {
  const misses: Miss[] = [];
  const has = [...paper.tags];
  if (tags?.some((tag) => !has.includes(tag)) === true) {
    misses.push({ check: 'tags', expected: tags, came: has });
  }
  if (noTags?.some((tag) => has.includes(tag)) === true) {
    misses.push({ check: 'noTags', expected: noTags, came: has });
  }
  if (lead !== undefined) {
    const came = { stage: paper.lead?.stage ?? null, score: paper.lead?.score ?? 0 };
    const isStage = lead.stage === undefined || lead.stage === came.stage;
    const isScore = lead.score === undefined || lead.score === came.score;
    if (!isStage || !isScore) misses.push({ check: 'lead', expected: defined(lead), came });
  }
  return misses;
}

function defined(members: object): JsonValue {
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== undefined));
}

function compareHandOff({ handOff }: TestExpectation, effects: readonly Effect[]): Miss[] {
  if (handOff === undefined) return [];
  const teams = effects.flatMap((effect) => (effect.type === 'handOff' ? [effect.team] : []));
  const isRight =
    typeof handOff === 'boolean' ? teams.length > 0 === handOff : teams.includes(handOff.team);
  if (isRight) return [];
  const came = typeof handOff === 'boolean' ? teams.length > 0 : teams;
  return [{ check: 'handOff', expected: handOff, came }];
}

/** What happened and is not named, where nothing else may have happened. */
function compareRest(expected: TestExpectation, effects: readonly Effect[]): Miss[] {
  if (expected.nothingElse !== true) return [];
  const others = effects.filter((effect) => !isNamed(expected, effect)).map(briefly);
  return others.length === 0 ? [] : [{ check: 'nothingElse', expected: true, came: others }];
}

function isNamed(expected: TestExpectation, effect: Effect): boolean {
  switch (effect.type) {
    case 'sendMessage':
      return (
        expected.replies !== undefined ||
        expected.contains?.some((part) => effect.text.includes(part)) === true ||
        patternsOf(expected).some((pattern) => matcher(pattern)(effect.text))
      );
    case 'addTags':
      return effect.tags.every((tag) => expected.tags?.includes(tag) === true);
    case 'removeTags':
      return effect.tags.every((tag) => expected.noTags?.includes(tag) === true);
    case 'upsertLead':
      return expected.lead !== undefined;
    case 'handOff':
      return expected.handOff !== undefined;
    // The engine's own book-keeping is nothing that a customer or a person of the shop notices.
    case 'setTimer':
    case 'cancelTimer':
      return true;
    default:
      return false;
  }
}

function briefly(effect: Effect): string {
  switch (effect.type) {
    case 'sendMessage':
      return effect.text;
    case 'addTags':
    case 'removeTags':
      return `${effect.type}: ${effect.tags.join(', ')}`;
    default:
      return effect.type;
  }
}
