import type { Trace } from '@bellhop/schema';
import { exitKey } from '../document/graph.ts';

/** A run as it is drawn on the canvas: looked up by the cards, never written into them. */
export interface RunOverlay {
  /** Which steps of the trace each step of the flow was, counted from 1. */
  numbers: ReadonlyMap<string, readonly number[]>;
  /** Exits that were taken, as `node exit`. */
  exits: ReadonlySet<string>;
  edges: ReadonlySet<string>;
  current: string | null;
  /** Another trace is another way to look at; another step of it is not. */
  trace: Trace;
}

/** What to light up when a trace is looked at up to and including the step `upTo` (counted from 0). */
export function overlayOf(trace: Trace, upTo: number): RunOverlay {
  const numbers = new Map<string, number[]>();
  const exits = new Set<string>();
  const edges = new Set<string>();
  const seen = trace.steps.slice(0, upTo + 1);
  seen.forEach((step, index) => {
    numbers.set(step.node, [...(numbers.get(step.node) ?? []), index + 1]);
    const { outcome } = step;
    if (outcome.type !== 'exit' && outcome.type !== 'skipped') return;
    exits.add(exitKey(step.node, outcome.exit));
    if (outcome.edge !== null) edges.add(outcome.edge);
  });
  return { numbers, exits, edges, current: seen.at(-1)?.node ?? null, trace };
}
