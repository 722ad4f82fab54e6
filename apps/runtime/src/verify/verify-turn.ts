import {
  advance,
  engineRules,
  type CompiledFlow,
  type RunningChats,
  type Transition,
} from '@bellhop/engine';
import {
  conversationStateSchema,
  eventSchema,
  traceSchema,
  type ConversationState,
  type Event,
  type Trace,
} from '@bellhop/schema';
import type { StoredTurn } from '../store/turn-pages.ts';
import type { Programs } from '../turns/programs.ts';
import { programFor, versionsOf } from '../turns/run-engine.ts';
import { firstDifference } from './first-difference.ts';

export type Verified =
  | { result: 'same' }
  | { result: 'different'; path: string }
  /** Different, but an engine with other rules has answered: an older one, or a newer one before a step back. */
  | { result: 'otherRules'; path: string; rules: number }
  /** The engine of today cannot run it: what was stored is of another shape, or a version is gone. */
  | { result: 'cannotRun'; cause: 'event' | 'state' | 'trace' | 'version' };

interface Sources {
  programs: Pick<Programs, 'version' | 'released'>;
  /** What was chosen for chats in older versions while this release was live, by flow. */
  runningIn: (release: string) => Promise<ReadonlyMap<string, RunningChats>>;
  /** Place of each flow in the list. */
  order: ReadonlyMap<string, number>;
}

/** Runs one stored turn again on the versions that it ran on, and compares state and trace byte for byte. */
export async function verifyTurn(turn: StoredTurn, sources: Sources): Promise<Verified> {
  const verified = await runAgain(turn, sources);
  return verified.result === 'different' && turn.rules !== engineRules
    ? { result: 'otherRules', path: verified.path, rules: turn.rules }
    : verified;
}

async function runAgain(turn: StoredTurn, sources: Sources): Promise<Verified> {
  const event = parsed(turn.event, eventSchema);
  if (event === null) return { result: 'cannotRun', cause: 'event' };
  const state = parsed(turn.stateBefore, conversationStateSchema);
  if (state === null) return { result: 'cannotRun', cause: 'state' };
  const trace = parsed(turn.trace, traceSchema);
  if (trace === null) return { result: 'cannotRun', cause: 'trace' };
  if (turn.release !== null)
    return verifyReleased(turn, { event, state, release: turn.release }, sources);
  const flows = await flowsOf(state, trace, sources);
  if (flows === null) return { result: 'cannotRun', cause: 'version' };
  const { live, pinned } = flows;
  let path: string | null = null;
  for (const order of ordersOf(live, sources)) {
    const found = compare(turn, { live: order, pinned, state, event });
    if (found === null) return { result: 'same' };
    path ??= found;
  }
  return { result: 'different', path: path ?? '' };
}

function parsed<T>(
  text: string,
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
): T | null {
  const json = jsonIn(text);
  const read = schema.safeParse(json);
  return read.success ? read.data : null;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What was live is written down: everything is as it was. */
async function verifyReleased(
  turn: StoredTurn,
  { event, state, release }: { event: Event; state: ConversationState; release: string },
  { programs, runningIn }: Sources,
): Promise<Verified> {
  const { flows: live, canaries } = await programs.released(release);
  if (live.length === 0) return { result: 'cannotRun', cause: 'version' };
  const running = await runningIn(release);
  const past = { flows: live, canaries, release, running };
  const customer = event.facts.customer.id;
  const program = await programFor(programs, past, { state, customer });
  const path = difference(turn, advance(program, state, event));
  return path === null ? { result: 'same' } : { result: 'different', path };
}

/** The versions that the trace names: whatever else was live had no say. */
async function flowsOf(
  state: ConversationState,
  { tried, steps }: Trace,
  { programs }: Sources,
): Promise<{ live: CompiledFlow[]; pinned: ReadonlyMap<string, CompiledFlow> } | null> {
  const began = steps.filter(({ entry }) => entry === 'trigger');
  const asked = new Set([...tried, ...began].map(({ version }) => version));
  const compiled = new Map<string, CompiledFlow>();
  for (const { version } of [...tried, ...steps]) {
    const flow = compiled.get(version) ?? (await programs.version(version));
    if (flow === undefined) return null;
    compiled.set(version, flow);
  }
  // A chat may stand on a version that is gone: the engine then lets it go, and the trace does not name it.
  for (const version of versionsOf(state)) {
    const flow = compiled.get(version) ?? (await programs.version(version));
    if (flow !== undefined) compiled.set(version, flow);
  }
  const isLive = ({ version, document }: CompiledFlow) =>
    asked.has(version) || document.kind === 'subflow';
  return { live: [...compiled.values()].filter(isLive), pinned: compiled };
}

/**
 * The order in which flows were asked is not stored: it is that of the list today, unless somebody has changed the list
 * since; then the order in which the trace first names them.
 */
function ordersOf(live: readonly CompiledFlow[], { order }: Sources): (readonly CompiledFlow[])[] {
  const placeOf = ({ document }: CompiledFlow) => order.get(document.id) ?? order.size;
  const today = live.toSorted((left, right) => placeOf(left) - placeOf(right));
  return today.every((flow, index) => flow === live[index]) ? [live] : [today, live];
}

interface Again {
  live: readonly CompiledFlow[];
  pinned: ReadonlyMap<string, CompiledFlow>;
  state: ConversationState;
  event: Event;
}

/** The path of the first difference; null when every byte is the same. */
function compare(turn: StoredTurn, { live, pinned, state, event }: Again): string | null {
  return difference(
    turn,
    advance({ live, pinned: (version) => pinned.get(version) }, state, event),
  );
}

function difference(turn: StoredTurn, again: Pick<Transition, 'state' | 'trace'>): string | null {
  const sides = [
    ['stateAfter', turn.stateAfter, again.state],
    ['trace', turn.trace, again.trace],
  ] as const;
  for (const [name, stored, value] of sides) {
    if (JSON.stringify(value) === stored) continue;
    return firstDifference(jsonIn(stored), JSON.parse(JSON.stringify(value)), name) ?? name;
  }
  return null;
}
