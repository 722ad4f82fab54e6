import type { ConversationState, Event, JsonValue } from '@bellhop/schema';
import { seatSilent, type Came } from './answer-message.ts';
import type { CompiledFlow } from './compile-flow.ts';
import { finishRun } from './finish-run.ts';
import { runFrom } from './fire-triggers.ts';
import type { AdvanceOptions, Program, Transition } from './program.ts';
import { freshLane, startRun, type Run } from './run.ts';
import { seat } from './seat.ts';
import { walk } from './walk.ts';

/** Where a chat is begun by hand, and what it knows there. */
export interface StartPlace {
  flow: string;
  node: string;
  variables: Readonly<Record<string, JsonValue>>;
}

/**
 * Moves a conversation on as if a run had just come to this step, with these variables: for trying the middle of a flow.
 * Customers never begin there. Nothing happens when there is no such step. Pure, like `advance`.
 */
export function startAt(
  program: Program,
  { state, event }: { state: ConversationState; event: Event },
  place: StartPlace,
  options: AdvanceOptions = {},
): Transition {
  const flow = program.live.find(({ document }) => document.id === place.flow);
  const isInside = flow?.document.kind === 'subflow';
  const variables = isInside ? state.variables : { ...state.variables, ...place.variables };
  const run = startRun(program, { ...state, variables }, event, options.clock);
  return finishRun(run, flow === undefined ? 'nothingToDo' : begin(run, flow, place));
}

function begin(run: Run, flow: CompiledFlow, { node: id, variables }: StartPlace): Came {
  const compiled = flow.nodes.get(id);
  if (compiled === undefined) return 'nothingToDo';
  const { kind } = flow.document;
  const lane = freshLane(run, kind === 'silent' ? 'silentFlow' : null);
  // What a sub-flow was given is its own.
  if (kind === 'subflow') lane.locals = variables;
  const trigger = [...flow.triggers.values()].flat().find(({ node }) => node.id === id);
  if (trigger === undefined) walk(run, lane, { flow, next: { type: 'step', node: id } });
  else runFrom(run, lane, { flow, trigger, verdict: { matched: true, because: [] } });
  if (kind === 'silent') seatSilent(run, lane);
  else seat(run, lane);
  return null;
}
