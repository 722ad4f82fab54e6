import type { ConversationState, Effect, Trace } from '@bellhop/schema';
import type { CompiledFlow } from './compile-flow.ts';

/** What runs: the live flows in list order, and any older version that a waiting chat still stands on. */
export interface Program {
  live: readonly CompiledFlow[];
  pinned: (version: string) => CompiledFlow | undefined;
}

export interface Transition {
  state: ConversationState;
  effects: Effect[];
  trace: Trace;
  /** Microseconds per step of the trace; empty when no clock was handed in. */
  timings: number[];
}

export interface AdvanceOptions {
  /** A running clock in microseconds. It is used for `timings` alone and never changes an outcome. */
  clock?: () => number;
}
