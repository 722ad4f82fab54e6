import { z } from 'zod';
import { compress, decompress } from './compress.ts';

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
const turnSchema = z.record(z.enum(parts), z.unknown());

// Whatever a trace has comes out in the order in which it went in: verification compares that too.
const membersSchema = z.record(z.string(), z.unknown());
const itemsSchema = z.array(z.unknown());
/** A record that was erased leaves its place: those of others keep theirs. */
const turnsSchema = z.array(turnSchema.nullable());
const packSchema = z.object({
  /** Not told before there were others. */
  rules: z.int().default(1),
  /** Null in what was written before traces shared anything. */
  standing: z.array(z.unknown()).nullable(),
  turns: turnsSchema,
});

const openBracket = 0x5b;

/** Reads what `packTurns` wrote; null where a record was erased. */
export function unpackRecords(packed: Uint8Array): (TurnRecord | null)[] {
  const { rules, standing, turns } = readPack(packed);
  return turns.map((turn) => {
    if (turn === null) return null;
    const trace = standing === null ? turn.trace : whole(turn.trace, standing);
    return { ...toRecord({ ...turn, trace }), rules };
  });
}

/** What a replay reads of a turn. */
export type PlainRecord = Pick<Record<Part, unknown>, 'event' | 'stateBefore' | 'trace'>;

/**
 * The same as values, for whoever reads many of them; null where a record was erased. Reasons in a trace may still be
 * numbers, see `whole`: what does not look at them need not have them put back.
 */
export function unpackPlain(packed: Uint8Array): (PlainRecord | null)[] {
  return readPack(packed).turns;
}

/** The same without the records at these places, to be stored again; null when none would be left. */
export function withoutRecords(
  packed: Uint8Array,
  places: readonly number[],
): Uint8Array<ArrayBuffer> | null {
  const pack = readPack(packed);
  const turns = pack.turns.map((turn, place) => (places.includes(place) ? null : turn));
  if (turns.every((turn) => turn === null)) return null;
  return compress(JSON.stringify({ ...pack, turns }));
}

/** What begins with a bracket was never compressed: a compressed text begins with an x. */
function readPack(packed: Uint8Array): z.infer<typeof packSchema> {
  const text =
    packed[0] === openBracket ? Buffer.from(packed).toString('utf8') : decompress(packed);
  const json: unknown = JSON.parse(text);
  if (Array.isArray(json)) return { rules: 1, standing: null, turns: turnsSchema.parse(json) };
  return packSchema.parse(json);
}

/** In a packed trace a number stands for what is the same in other traces, by its place in `standing`. */
function whole(packed: unknown, standing: readonly unknown[]): unknown {
  const back = (items: unknown) =>
    itemsSchema.parse(items).map((item) => (typeof item === 'number' ? standing[item] : item));
  const trace = membersSchema.parse(packed);
  const steps = z.array(membersSchema).parse(trace['steps']);
  return {
    ...trace,
    tried: back(trace['tried']),
    steps: steps.map((step) => ({ ...step, because: back(step['because']) })),
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
