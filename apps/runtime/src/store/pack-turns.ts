import { engineRules } from '@bellhop/engine';
import type { Trace } from '@bellhop/schema';
import type { NewTurn } from '../turns/chat.ts';

/** Turns of one batch resemble each other: together they take a fifteenth of their size, alone a quarter. */
export const batchSize = 64;

/**
 * What happened in the turns as one JSON text, to be compressed; `unpackRecords` reads it. Most of a trace says why
 * triggers and branches were not taken, in the same words every time: such objects are frozen and shared by the engine,
 * and are written once.
 */
export function packTurns(turns: readonly NewTurn[]): { compressed: string } {
  const standing = new Map<object, number>();
  const records = turns.map(({ event, stateBefore, stateAfter, trace, timings, answer }) => ({
    event,
    stateBefore,
    stateAfter,
    trace: packed(trace, standing),
    timings,
    answer,
  }));
  const shared = [...standing.keys()].map(standingText);
  const head = `{"rules":${String(engineRules)},"standing":[${shared.join(',')}],"turns":`;
  return { compressed: `${head}${JSON.stringify(records)}}` };
}

function packed(trace: Trace, standing: Map<object, number>) {
  const place = (item: object) => {
    if (!Object.isFrozen(item)) return item;
    const known = standing.get(item) ?? standing.size;
    standing.set(item, known);
    return known;
  };
  return {
    ...trace,
    tried: trace.tried.map(place),
    steps: trace.steps.map((step) => ({ ...step, because: step.because.map(place) })),
  };
}

// They live as long as the version of the flow that they speak of.
const texts = new WeakMap<object, string>();

function standingText(item: object): string {
  const known = texts.get(item) ?? JSON.stringify(item);
  texts.set(item, known);
  return known;
}
