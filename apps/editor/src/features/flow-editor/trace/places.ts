import type { Place, WalkedTrace } from './stops.ts';

/** What has to be known of a turn to walk through it. */
export interface WalkedTurn {
  trace: WalkedTrace;
  /** What started it: `customerMessage`, `resultArrived` … */
  cause: string;
}

/** All places of a chat, one after the other. A turn in which no step ran is one place, at step -1. */
export function placesOf(turns: readonly Pick<WalkedTurn, 'trace'>[]): Place[] {
  return turns.flatMap(({ trace: { steps } }, turn) =>
    steps.length === 0 ? [{ turn, step: -1 }] : steps.map((_, step) => ({ turn, step })),
  );
}

/** Where a place stands among all; the nearest one before it where it is none of them. */
export function indexOfPlace(places: readonly Place[], { turn, step }: Place): number {
  return places.findLastIndex(
    (place) => place.turn < turn || (place.turn === turn && place.step <= Math.max(step, -1)),
  );
}

/**
 * The turns that are lit up together when one is looked at: an answer from outside goes on with what the turn before it
 * had begun. `isWhole` lights up the chat from its beginning.
 */
export function litTurns(
  turns: readonly WalkedTurn[],
  turn: number,
  isWhole = false,
): WalkedTrace[] {
  const upTo = turns.slice(0, turn + 1);
  const begun = upTo.findLastIndex(({ cause }) => cause !== 'resultArrived');
  return upTo.slice(isWhole ? 0 : Math.max(0, begun)).map(({ trace }) => trace);
}
