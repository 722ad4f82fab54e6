import { z } from 'zod';
import { compress, decompress } from './compress.ts';
import { findItem, findMember, valueAt } from './json-slice.ts';

/** What happened in one turn, each part as JSON text: verification compares what it says. */
export interface TurnRecord {
  event: string;
  stateBefore: string;
  stateAfter: string;
  trace: string;
  timings: string;
  answer: string;
  /** The rules of the engine that answered (`engineRules`). */
  rules: number;
}

const parts = ['event', 'stateBefore', 'stateAfter', 'trace', 'timings', 'answer'] as const;
type Part = (typeof parts)[number];
/** A record that was erased leaves its place: those of others keep theirs. */
const turnSchema = z.record(z.enum(parts), z.unknown()).nullable();
type StoredTurn = z.infer<typeof turnSchema>;

// Whatever a trace has comes out in the order in which it went in: verification compares that too.
const membersSchema = z.record(z.string(), z.unknown());
const itemsSchema = z.array(z.unknown());
const packSchema = z.object({
  /** Not told before there were others. */
  rules: z.int().default(1),
  /** Null in what was written before traces shared anything. */
  standing: z.array(z.unknown()).nullable(),
  /** Each is looked at when it is asked for: who wants one need not have all of them checked. */
  turns: itemsSchema,
});
type Pack = z.infer<typeof packSchema>;

const openBracket = 0x5b;

/** Reads what `packTurns` wrote; null where a record was erased. */
export function unpackRecords(packed: Uint8Array): (TurnRecord | null)[] {
  const pack = readPack(packed);
  return pack.turns.map((turn) => recordOf(pack, turn));
}

/** One of them alone; null where there is none at this place, or no longer. */
export function unpackRecord(packed: Uint8Array, place: number): TurnRecord | null {
  const pack = readPack(packed);
  return recordOf(pack, pack.turns[place] ?? null);
}

/** What one of them was answered, as a value that nobody has checked; null where there is none. */
export function answerIn(text: Uint8Array, place: number): unknown {
  const turns = text[0] === openBracket ? 0 : findMember(text, 0, 'turns');
  const turn = turns === null ? null : findItem(text, turns, place);
  const answer = turn === null ? null : findMember(text, turn, 'answer');
  return answer === null ? null : JSON.parse(valueAt(text, answer));
}

function recordOf({ rules, standing }: Pack, stored: unknown): TurnRecord | null {
  const turn = turnSchema.parse(stored);
  if (turn === null) return null;
  if (standing === null) return { ...toRecord(turn), rules };
  const event = wholeEvent(turn.event, standing);
  const trace = wholeTrace(turn.trace, standing);
  return { ...toRecord({ ...turn, event, trace }), rules };
}

/** What a replay reads of a turn. */
export type PlainRecord = Pick<Record<Part, unknown>, 'event' | 'stateBefore' | 'trace'>;

/**
 * The same as values, for whoever reads many of them: gives the one at a place, null where a record was erased. Reasons in
 * a trace may still be numbers, see `wholeTrace`: what does not look at them need not have them put back.
 */
export function plainRecords(packed: Uint8Array): (place: number) => PlainRecord | null {
  const { standing, turns } = readPack(packed);
  return (place) => {
    const turn = turnSchema.parse(turns[place] ?? null);
    if (turn === null || standing === null) return turn;
    return { ...turn, event: wholeEvent(turn.event, standing) };
  };
}

/** The same without the records at these places, to be stored again; null when none would be left. */
export function withoutRecords(
  packed: Uint8Array,
  places: readonly number[],
): Uint8Array<ArrayBuffer> | null {
  const pack = readPack(packed);
  const turns = pack.turns.map((turn, place) =>
    places.includes(place) ? null : turnSchema.parse(turn),
  );
  if (turns.every((turn) => turn === null)) return null;
  const standing = pack.standing && stillNeeded(pack.standing, turns);
  return compress(JSON.stringify({ ...pack, standing, turns }));
}

/** What only erased records had in common goes with them: how a message was understood tells what it said. */
function stillNeeded(standing: readonly unknown[], turns: readonly StoredTurn[]) {
  const needed = new Set<unknown>();
  for (const turn of turns) {
    if (turn === null) continue;
    const { facts } = partsOfEvent(turn.event);
    const { trace, steps } = partsOfTrace(turn.trace);
    for (const name of sharedFacts) needed.add(facts[name]);
    for (const items of [trace['tried'], ...steps.map((step) => step['because'])]) {
      for (const item of itemsSchema.parse(items)) needed.add(item);
    }
  }
  return standing.map((item, place) => (needed.has(place) ? item : null));
}

function readPack(packed: Uint8Array): Pack {
  const json: unknown = JSON.parse(unpackText(packed).toString('utf8'));
  if (Array.isArray(json)) return { rules: 1, standing: null, turns: json };
  return packSchema.parse(json);
}

/** The JSON in UTF-8. What begins with a bracket was never compressed: a compressed text begins with an x. */
export function unpackText(packed: Uint8Array): Buffer {
  return packed[0] === openBracket ? Buffer.from(packed) : decompress(packed);
}

// In a pack a number stands for what is the same in other turns, by its place in `standing`.
const backFrom = (standing: readonly unknown[]) => (item: unknown) =>
  typeof item === 'number' ? standing[item] : item;

/** Facts that may be shared by many events. */
const sharedFacts = ['localTime', 'understood'] as const;

function partsOfEvent(packed: unknown) {
  const event = membersSchema.parse(packed);
  return { event, facts: membersSchema.parse(event['facts'] ?? {}) };
}

function wholeEvent(packed: unknown, standing: readonly unknown[]): unknown {
  const { event, facts } = partsOfEvent(packed);
  const back = backFrom(standing);
  for (const name of sharedFacts) if (name in facts) facts[name] = back(facts[name]);
  return event['facts'] === undefined ? event : { ...event, facts };
}

function partsOfTrace(packed: unknown) {
  const trace = membersSchema.parse(packed);
  return { trace, steps: z.array(membersSchema).parse(trace['steps']) };
}

function wholeTrace(packed: unknown, standing: readonly unknown[]): unknown {
  const { trace, steps } = partsOfTrace(packed);
  const allBack = (items: unknown) => itemsSchema.parse(items).map(backFrom(standing));
  return {
    ...trace,
    tried: allBack(trace['tried']),
    steps: steps.map((step) => ({ ...step, because: allBack(step['because']) })),
  };
}

function toRecord(record: Record<Part, unknown>): Omit<TurnRecord, 'rules'> {
  const text = (part: Part) => JSON.stringify(record[part]);
  return {
    event: text('event'),
    stateBefore: text('stateBefore'),
    stateAfter: text('stateAfter'),
    trace: text('trace'),
    timings: text('timings'),
    answer: text('answer'),
  };
}
