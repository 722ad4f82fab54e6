import type { ConversationState, Effect, Trace } from '@bellhop/schema';
import type { CompiledFlow } from './compile-flow.ts';

/** What a chat does that stands in an older version of a flow when its next event comes. */
export type RunningChats = 'finish' | 'move' | 'restart';

/** What runs: the live flows in list order, and any older version that a waiting chat still stands on. */
export interface Program {
  live: readonly CompiledFlow[];
  pinned: (version: string) => CompiledFlow | undefined;
  /** Id of the present release: which version of every flow is live together. */
  release?: string;
  /** A flow as an earlier release had it, so that a chat's sub-flows are never a mix of two. Absent: as it is live. */
  released?: (release: string, flow: string) => CompiledFlow | undefined;
  /** What was chosen for running chats when the flow was published. Absent: they finish on their version. */
  running?: (flow: string) => RunningChats;
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
