import {
  pickText,
  type ArmedTrigger,
  type ConversationState,
  type Effect,
  type Event,
  type JsonValue,
  type Locale,
  type Owner,
  type Reason,
  type RemarkCode,
  type Trace,
  type TraceStep,
  type TriedTrigger,
} from '@bellhop/schema';
import type { OwnReason, RunContext } from '@bellhop/nodes/contract';
import type { CompiledFlow } from './compile-flow.ts';
import { laneFrom, newLane, toThread, type Lane } from './lane.ts';
import { listen, type Hearing } from './listen.ts';
import type { Program, Transition } from './program.ts';
import { depthOfEvent } from './tag-chain.ts';
import { renderTemplate, templateScope } from './render-template.ts';

/** Everything that one call of `advance` gathers. Lives for that call alone. */
export interface Run {
  program: Program;
  event: Event;
  clock: (() => number) | undefined;
  /** Who listens to the event, and what of their words is in it. */
  heard: Hearing;
  /** The conversation's own. */
  variables: Readonly<Record<string, JsonValue>>;
  /** The run that the customer's next message goes to first; null when nothing waits. */
  front: Lane | null;
  /** Runs that wait for something else, oldest first. */
  beside: Lane[];
  effects: Effect[];
  steps: TraceStep[];
  tried: TriedTrigger[];
  armed: ArmedTrigger[];
  notes: Reason[];
  timings: number[];
  failed: boolean;
  /** Messages in a row that nobody understood. */
  misses: number;
  remembered: Readonly<Record<string, JsonValue>>;
  watching: readonly string[];
  /** How often each step was passed. */
  visits: Map<string, number>;
}

export function startRun(
  program: Program,
  state: ConversationState,
  event: Event,
  clock?: () => number,
): Run {
  return {
    program,
    event,
    clock,
    heard: listen(program.live, event),
    variables: state.variables,
    front: state.position === null ? null : laneFrom(state),
    beside: (state.beside ?? []).map(laneFrom),
    effects: [],
    steps: [],
    tried: [],
    armed: [],
    notes: [],
    timings: [],
    failed: false,
    misses: state.misses ?? 0,
    remembered: state.remembered ?? {},
    watching: state.watching ?? [],
    visits: new Map(),
  };
}

/** What a step of this flow may look at. */
export function contextFor(
  run: Run,
  lane: Lane,
  { flow, node }: { flow: CompiledFlow; node: string },
): RunContext {
  const { event } = run;
  const { defaultLocale, locales } = flow.document;
  const locale = answerLocale(event.facts.customer.locale, locales, defaultLocale);
  const variables = lane.locals ?? run.variables;
  // Most steps say nothing.
  let scope: ReturnType<typeof templateScope> | undefined;
  const render: RunContext['render'] = (template, values) => {
    scope ??= templateScope(event, variables, locale);
    return renderTemplate(template, values === undefined ? scope : { ...scope, ...values });
  };
  return {
    event,
    node,
    misses: run.misses,
    variables,
    memory: lane.position?.node === node ? (lane.position.memory ?? null) : null,
    remembered: Object.hasOwn(run.remembered, node) ? (run.remembered[node] ?? null) : null,
    locale,
    tools: flow.tools,
    isConnected: (exit) => flow.edges.get(node)?.has(exit) === true,
    render,
    say: (text, values) => render(pickText(text, locale, defaultLocale), values),
  };
}

/** The customer's language where the flow speaks it, or its nearest relative, or the flow's own. */
function answerLocale(wanted: Locale | null, spoken: readonly Locale[], fallback: Locale): Locale {
  if (wanted === null) return fallback;
  if (spoken.includes(wanted)) return wanted;
  const language = wanted.split('-')[0];
  return spoken.find((locale) => locale.split('-')[0] === language) ?? fallback;
}

/** A node type's reasons, signed with the type whose messages explain them. */
export function signed(reasons: readonly OwnReason[], nodeType: string): Reason[] {
  return reasons.map((reason) => {
    const known = standing.get(reason);
    if (known?.nodeType === nodeType) return known;
    const whole = { ...reason, nodeType };
    if (Object.isFrozen(reason)) standing.set(reason, Object.freeze(whole));
    return whole;
  });
}

// Reasons that say the same for every message stay one object, so that they are written down once.
const standing = new WeakMap<OwnReason, Reason>();

/** Something that happened besides the steps. */
export function remark(run: Run, code: RemarkCode, values: Reason['values'] = {}): void {
  run.notes.push({ code, outcome: null, values });
}

/** Who has the chat as far as this run has come. */
export function ownerNow({ event, effects }: Run): Owner {
  let { owner } = event.facts;
  for (const { type } of effects) {
    if (type === 'closeChat') owner = 'closed';
    else if (type === 'handOff' && owner !== 'human') owner = 'waiting';
  }
  return owner;
}

/** What the call of `advance` gives back. */
export function transitionOf(run: Run, outcome: Trace['outcome']): Transition {
  const first = run.steps.find(({ entry }) => entry === 'trigger') ?? run.steps[0];
  return {
    state: stateOf(run),
    effects: run.effects,
    trace: {
      formatVersion: 1,
      event: run.event.id,
      flow: first?.flow ?? null,
      version: first?.version ?? null,
      tried: run.tried,
      ...(run.armed.length > 0 && { armed: run.armed }),
      ...(run.notes.length > 0 && { notes: run.notes }),
      steps: run.steps,
      outcome,
    },
    timings: run.timings,
  };
}

function stateOf(run: Run): ConversationState {
  const { variables } = run;
  const front = storedLane(run.front);
  const state: ConversationState =
    front === null
      ? { formatVersion: 1, position: null, variables }
      : { formatVersion: 1, ...front, variables };
  const beside = run.beside.map(storedLane).filter((thread) => thread !== null);
  if (beside.length > 0) state.beside = beside;
  if (Object.keys(run.remembered).length > 0) state.remembered = run.remembered;
  if (run.watching.length > 0) state.watching = [...run.watching];
  if (run.misses > 0) state.misses = run.misses;
  return state;
}

function storedLane(lane: Lane | null) {
  return lane?.position == null ? null : toThread(lane, lane.position);
}

/** A run of its own, on the present release. */
export function freshLane({ program, event }: Run, muted: Lane['muted'] = null): Lane {
  return newLane(program.release, { muted, depth: depthOfEvent(event) });
}
