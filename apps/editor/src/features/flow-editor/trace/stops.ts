import type { TraceStep } from '@bellhop/schema';
import { exitKey } from '../document/graph.ts';

/** What has to be known of a step to walk past it. */
export type WalkedStep = Pick<TraceStep, 'node' | 'outcome' | 'effects'>;

export interface WalkedTrace {
  steps: readonly WalkedStep[];
}

/** One step of one turn, both counted from 0. */
export interface Place {
  turn: number;
  step: number;
}

/** What somebody who looks for a fault jumps to. */
export const stopKinds = ['wait', 'effect', 'failure'] as const;
export type StopKind = (typeof stopKinds)[number];

/** Steps where looking stops, by id; exits as `exitKey` names them. */
export type Breakpoints = ReadonlySet<string>;

/** Where looking stops, and what is done with it. */
export interface Breaking {
  breakpoints: Breakpoints;
  onToggle: (at: string) => void;
}

export type IsStop = (step: WalkedStep) => boolean;

const stops: Readonly<Record<StopKind, IsStop>> = {
  wait: ({ outcome }) => outcome.type === 'waits',
  effect: ({ effects }) => effects.length > 0,
  failure: ({ outcome }) => outcome.type === 'failed',
};

export function stopsAt(kind: StopKind): IsStop {
  return stops[kind];
}

/** The exit by which a step was left, as breakpoints name it; null when it was not left by one. */
export function exitOf({ node, outcome }: WalkedStep): string | null {
  return outcome.type === 'exit' || outcome.type === 'skipped' ? exitKey(node, outcome.exit) : null;
}

export function stopsAtBreakpoints(breakpoints: Breakpoints): IsStop {
  return (step) => {
    const exit = exitOf(step);
    return breakpoints.has(step.node) || (exit !== null && breakpoints.has(exit));
  };
}

/** The next place after `from` where a step stops; null when there is none. */
export function nextPlace(
  traces: readonly WalkedTrace[],
  from: Place,
  isStop: IsStop,
): Place | null {
  for (let turn = from.turn; turn < traces.length; turn += 1) {
    const steps = traces[turn]?.steps ?? [];
    const begin = turn === from.turn ? from.step + 1 : 0;
    const found = steps.findIndex((step, index) => index >= begin && isStop(step));
    if (found >= 0) return { turn, step: found };
  }
  return null;
}

/** What to look at in turns that have just run: the first breakpoint, else the last step of the last turn. */
export function placeAfterRun(
  traces: readonly WalkedTrace[],
  breakpoints: Breakpoints,
): Place | null {
  if (traces.length === 0) return null;
  const start = { turn: 0, step: -1 };
  const last = traces.length - 1;
  return (
    nextPlace(traces, start, stopsAtBreakpoints(breakpoints)) ?? {
      turn: last,
      step: (traces[last]?.steps.length ?? 0) - 1,
    }
  );
}
