import type { ConversationState, Effect, Event, Thread } from '@bellhop/schema';
import { advance } from '../advance.ts';
import type { Program, Transition } from '../program.ts';
import { compareTraces, saidIn, type Divergence } from './compare-traces.ts';
import { driftAfter, noDrift, withDrift } from './facts-now.ts';
import { compareTimes, firedIn } from './compare-times.ts';
import type { PastChat, PastTrace, PastTurn } from './past-chat.ts';
import type { ProgramThen } from './replay-programs.ts';

/** One turn, then and now. */
export interface ReplayedTurn {
  past: PastTurn;
  /** As the draft got it. */
  event: Event;
  transition: Transition;
  /** Null where nothing changed. */
  divergence: Divergence | null;
}

export interface FirstChange extends Divergence {
  /** Index of the turn. */
  turn: number;
  /** What was said in that turn, and what would be. */
  said: { before: string[]; after: string[] };
}

/** `error`: a step of the draft fails where it did not; the chat is handed to a person, but not as it was meant. */
export type Verdict =
  { result: 'same'; change: null } | { result: 'changed' | 'error'; change: FirstChange };

export interface ReplayStage {
  /** The flow that is replayed, and the name of its draft as a version. */
  flow: string;
  version: string;
  /** What was live, with the draft in its place. */
  programOf: ProgramThen;
}

/**
 * Runs a stored conversation on a draft: the same events, each with what was known then. Up to the first difference
 * everything is exact. After it the customer might have written something else: who has the chat and which tags there are
 * is carried on, what the customer wrote stays. Pure.
 */
export function replayChat(
  chat: PastChat,
  stage: ReplayStage,
): Verdict & { turns: ReplayedTurn[] } {
  const turns: ReplayedTurn[] = [];
  let state = onDraft(chat.start, stage);
  let drift = noDrift;
  const fired = firedIn(chat);
  for (const past of chat.turns) {
    const event = withDrift(past.event, drift);
    const transition = advance(programAt(past, stage), state, event);
    turns.push({ past, event, transition, divergence: differs(past, transition, fired) });
    ({ state } = transition);
    drift = driftAfter(drift, past.event, {
      before: effectsIn(past.trace),
      after: effectsIn(transition.trace),
    });
  }
  return { ...verdictOf(turns), turns };
}

/** The verdict alone: nothing is run beyond the first difference, which is what makes thousands of chats quick. */
export function judgeChat(chat: PastChat, stage: ReplayStage): Verdict {
  let state = onDraft(chat.start, stage);
  const fired = firedIn(chat);
  for (const [turn, past] of chat.turns.entries()) {
    const transition = advance(programAt(past, stage), state, past.event);
    const divergence = differs(past, transition, fired);
    if (divergence !== null) return changed(divergence, { turn, past, transition });
    ({ state } = transition);
  }
  return { result: 'same', change: null };
}

function programAt({ release, event }: PastTurn, { programOf }: ReplayStage): Program {
  return programOf(release, event.facts.customer.id);
}

function differs(
  { trace }: PastTurn,
  transition: Transition,
  fired: ReadonlyMap<string, string>,
): Divergence | null {
  return compareTraces(trace, transition.trace) ?? compareTimes(transition, fired);
}

function verdictOf(turns: readonly ReplayedTurn[]): Verdict {
  for (const [turn, { past, transition, divergence }] of turns.entries()) {
    if (divergence !== null) return changed(divergence, { turn, past, transition });
  }
  return { result: 'same', change: null };
}

function changed(
  divergence: Divergence,
  { turn, past, transition }: { turn: number; past: PastTurn; transition: Transition },
): Verdict {
  const said = { before: saidIn(past.trace), after: saidIn(transition.trace) };
  const result = divergence.kind === 'failed' ? 'error' : 'changed';
  return { result, change: { ...divergence, turn, said } };
}

/** What goes on from the middle goes on in the draft. */
function onDraft(state: ConversationState, { flow, version }: ReplayStage): ConversationState {
  const moved = <Place extends { flow: string; version: string }>(place: Place): Place =>
    place.flow === flow ? { ...place, version } : place;
  const inside = <Lane extends Pick<Thread, 'stack'>>(lane: Lane): Lane =>
    lane.stack === undefined ? lane : { ...lane, stack: lane.stack.map(moved) };
  const { position, beside } = state;
  return {
    ...inside(state),
    position: position === null ? null : moved(position),
    ...(beside !== undefined && {
      beside: beside.map((lane) => ({ ...inside(lane), position: moved(lane.position) })),
    }),
  };
}

function effectsIn({ steps }: PastTrace): Effect[] {
  return steps.flatMap(({ effects }) => effects);
}
