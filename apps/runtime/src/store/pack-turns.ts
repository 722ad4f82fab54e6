import { engineRules } from '@bellhop/engine';
import type { Event, Trace } from '@bellhop/schema';
import type { NewTurn } from '../turns/chat.ts';
import type { Compressed } from './statement.ts';

/** Turns of one batch resemble each other: together they take a fifteenth of their size, alone a quarter. */
export const batchSize = 64;

/**
 * What happened in the turns as one JSON text in UTF-8, to be compressed; `unpackRecords` reads it. Much of it is the same in many
 * turns: why triggers and branches were not taken, how a text that comes again was understood, the time by the shop's
 * clock. Such objects are frozen and shared by whoever makes them, and are written once.
 */
export function packTurns(turns: readonly NewTurn[]): Compressed {
  const standing = new Map<object, number>();
  const place = (item: object) => {
    if (!Object.isFrozen(item)) return item;
    const known = standing.get(item) ?? standing.size;
    standing.set(item, known);
    return known;
  };
  const records = turns.map(({ event, stateBefore, stateAfter, trace, timings, answer }) => ({
    event: packedEvent(event, place),
    stateBefore,
    stateAfter,
    trace: packedTrace(trace, place),
    timings,
    answer,
  }));
  const shared = [...standing.keys()].map(standingText);
  const head = `{"rules":${String(engineRules)},"standing":[${shared.join(',')}],"turns":`;
  return { compressed: utf8Of([head, JSON.stringify(records), '}']) };
}

/** Put together as bytes: to do it as text copies it all once more. */
function utf8Of(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const length = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  // Memory of its own, as it is handed over to another thread.
  const bytes = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const text of texts) at += bytes.write(text, at);
  return bytes;
}

type Place = (item: object) => object | number;

function packedEvent(event: Event, place: Place) {
  const { localTime, understood } = event.facts;
  const facts = { ...event.facts, localTime: place(localTime) };
  if (understood === undefined) return { ...event, facts };
  return { ...event, facts: { ...facts, understood: place(understood) } };
}

function packedTrace(trace: Trace, place: Place) {
  return {
    ...trace,
    tried: trace.tried.map(place),
    steps: trace.steps.map((step) => ({ ...step, because: step.because.map(place) })),
  };
}

// They live as long as what they say: a version of a flow, or a text that has come lately.
const texts = new WeakMap<object, string>();

function standingText(item: object): string {
  const known = texts.get(item) ?? JSON.stringify(item);
  texts.set(item, known);
  return known;
}
