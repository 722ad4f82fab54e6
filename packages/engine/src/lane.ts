import type { ConversationState, Frame, JsonValue, Thread, WaitingPosition } from '@bellhop/schema';

/** One run through flows: what it stands in, and where it waits. */
export interface Lane {
  position: WaitingPosition | null;
  release: string | undefined;
  stack: readonly Frame[];
  /** Variables of the sub-flow that it stands in; undefined outside of sub-flows: then the conversation's are used. */
  locals: Readonly<Record<string, JsonValue>> | undefined;
  /** Why this run says nothing: the reason's code; null when it may speak. */
  muted: 'personTalks' | 'silentFlow' | null;
  /** How many flows led to this run, tag by tag: results come at once, so waiting for one does not end a chain. */
  depth: number;
}

export function newLane(
  release: string | undefined,
  { muted = null, depth = 0 }: Partial<Pick<Lane, 'muted' | 'depth'>> = {},
): Lane {
  return { position: null, release, stack: [], locals: undefined, muted, depth };
}

type Stored = Pick<ConversationState, 'position' | 'release' | 'stack' | 'locals' | 'depth'>;

/** A stored run. */
export function laneFrom({ position, release, stack = [], locals, depth = 0 }: Stored): Lane {
  return { position, release, stack, locals, muted: null, depth };
}

/** How a waiting run is stored: without what is empty, so that states stay small. */
export function toThread(lane: Lane, position: WaitingPosition): Thread {
  return {
    position,
    ...(lane.release !== undefined && { release: lane.release }),
    ...(lane.stack.length > 0 && { stack: [...lane.stack] }),
    ...(lane.locals !== undefined && { locals: { ...lane.locals } }),
    ...(lane.depth > 0 && position.waitsFor === 'result' && { depth: lane.depth }),
  };
}
