import { exitKey } from '../document/graph.ts';
import type { WalkedTrace } from './stops.ts';

/** A run as it is drawn on the canvas: looked up by the cards, never written into them. */
export interface RunOverlay {
  /** Which steps of the run each step of the flow was, counted from 1. */
  numbers: ReadonlyMap<string, readonly number[]>;
  /** Exits that were taken, as `node exit`. */
  exits: ReadonlySet<string>;
  /** Lines that were taken, and how often. */
  edges: ReadonlyMap<string, number>;
  current: string | null;
  /** Another trace is another way to look at; another step of it is not. */
  trace: WalkedTrace | null;
}

/** What to light up: all of these turns, the last of them up to and including the step `upTo` (counted from 0). */
export function overlayOf(traces: readonly WalkedTrace[], upTo: number): RunOverlay {
  const numbers = new Map<string, number[]>();
  const exits = new Set<string>();
  const edges = new Map<string, number>();
  const last = traces.at(-1);
  const seen = [
    ...traces.slice(0, -1).flatMap(({ steps }) => steps),
    ...(last?.steps.slice(0, upTo + 1) ?? []),
  ];
  seen.forEach((step, index) => {
    numbers.set(step.node, [...(numbers.get(step.node) ?? []), index + 1]);
    const { outcome } = step;
    if (outcome.type !== 'exit' && outcome.type !== 'skipped') return;
    exits.add(exitKey(step.node, outcome.exit));
    if (outcome.edge !== null) edges.set(outcome.edge, (edges.get(outcome.edge) ?? 0) + 1);
  });
  return { numbers, exits, edges, current: seen.at(-1)?.node ?? null, trace: last ?? null };
}
