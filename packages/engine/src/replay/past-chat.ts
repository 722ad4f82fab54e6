import type { ConversationState, Event, Trace, TraceStep } from '@bellhop/schema';

/** A step as it ran, as far as a replay compares it. */
export type PastStep = Pick<
  TraceStep,
  'flow' | 'node' | 'nodeType' | 'entry' | 'outcome' | 'effects'
>;

export type PastTrace = Pick<Trace, 'outcome'> & { steps: readonly PastStep[] };

/** One turn as it was stored. */
export interface PastTurn {
  id: string;
  event: Event;
  /** What was live; null where that was not written down. */
  release: string | null;
  trace: PastTrace;
}

/** A conversation that took place, oldest turn first. */
export interface PastChat {
  id: string;
  /** Where it stood before its first turn. */
  start: ConversationState;
  turns: readonly PastTurn[];
}
