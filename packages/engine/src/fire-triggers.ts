import type { Reason, RemarkCode, TriedTrigger } from '@bellhop/schema';
import type { Verdict } from '@bellhop/nodes/contract';
import type { CompiledFlow, CompiledTrigger } from './compile-flow.ts';
import type { Lane } from './lane.ts';
import { askedOf } from './listen.ts';
import { isOff, type Listener, type Offered } from './listeners.ts';
import { signed, type Run } from './run.ts';
import { untimed, walk } from './walk.ts';

/** A trigger that fires. */
export interface Fired {
  flow: CompiledFlow;
  trigger: CompiledTrigger;
  verdict: Verdict;
}

/** Why one that would fire is passed over; null when nothing speaks against it. */
type Objection = (verdict: Verdict) => Remark | null;

const noObjection: Objection = () => null;

/**
 * The first trigger that fires, in the order of the list. Every one that was tried before it is written down. One that
 * fires for later is armed, and the search goes on: what happens later takes nothing away from what happens now.
 */
export function firstToFire(
  run: Run,
  listeners: readonly Listener[],
  objection: Objection = noObjection,
): Fired | null {
  for (const listener of listeners) {
    if (isPassed(run, listener)) continue;
    const { flow, trigger } = listener;
    const verdict = trigger.test(run.event, run.heard.found(listener));
    const against = verdict.matched ? objection(verdict) : null;
    if (!verdict.matched || against !== null) {
      note(run, listener, { verdict, besides: against === null ? [] : [against] });
    } else if (verdict.later === undefined) {
      return { flow, trigger, verdict };
    } else {
      arm(run, { flow, trigger, verdict });
    }
  }
  return null;
}

/**
 * The same for an offer that may hold thousands: those that need not be asked are told of in one go. What was told of
 * before has to be left out, so only the first offer of a run can be gone through this way.
 */
export function firstOffered(run: Run, offered: Offered, objection?: Objection): Fired | null {
  const { listeners } = offered;
  if (run.tried.length > 0 || listeners.length === 0) {
    return firstToFire(run, listeners, objection);
  }
  let from = 0;
  for (const index of askedOf(run.heard, offered)) {
    pass(run, offered, from, index);
    const fired = firstToFire(run, listeners.slice(index, index + 1), objection);
    if (fired !== null) return fired;
    from = index + 1;
  }
  pass(run, offered, from, listeners.length);
  return null;
}

/** Tells of those from one index up to another, none of which need be asked. */
function pass(run: Run, offered: Offered, from: number, to: number): void {
  if (from === to) return;
  const known = offered.unasked.slice(from, to);
  const tried = known.every((one) => one !== null) ? known : unaskedOf(run, offered, { from, to });
  // A list that is whole already need not be put together again, trigger by trigger.
  if (run.tried.length === 0) run.tried = tried;
  else for (const one of tried) run.tried.push(one);
  run.heard.told.addRange(offered, from, to);
}

function unaskedOf(
  run: Run,
  { listeners, unasked }: Offered,
  { from, to }: { from: number; to: number },
): TriedTrigger[] {
  return listeners.slice(from, to).map((listener, at) => {
    const tried = triedUnasked(run, listener);
    unasked[from + at] = tried;
    return tried;
  });
}

/**
 * Arms those that fire for later, and lets none fire now. One that would have fired is left out for good, and the trace
 * says so: when the person is done, what it had to say may not be true any more.
 */
export function armForLater(run: Run, listeners: readonly Listener[]): void {
  for (const listener of listeners) {
    if (isPassed(run, listener)) continue;
    const { flow, trigger } = listener;
    const verdict = trigger.test(run.event, run.heard.found(listener));
    if (verdict.matched && verdict.later !== undefined) arm(run, { flow, trigger, verdict });
    else note(run, listener, { verdict, besides: verdict.matched ? [personTalks] : [] });
  }
}

export type Remark = Reason & { code: RemarkCode };

const personTalks: Remark = { code: 'personTalks', outcome: null, values: {} };

/**
 * Writes down, without asking it, a trigger that is switched off or none of whose words is in the message. With many flows
 * nearly all are such, and what the trace says of each is always the same.
 */
function isPassed(run: Run, listener: Listener): boolean {
  const { place } = listener;
  const { listeners, met, told } = run.heard;
  if (listeners.alwaysAsked[place] === true || met().has(place)) return false;
  if (told.has(place)) return true;
  told.add(place);
  run.tried.push(triedUnasked(run, listener));
  return true;
}

const triggerOff: Remark = { code: 'triggerOff', outcome: null, values: {} };

function triedUnasked({ event, heard }: Run, listener: Listener): TriedTrigger {
  const { unasked } = heard.listeners;
  const known = unasked[listener.place];
  if (known !== undefined) return known;
  const { trigger } = listener;
  const because = isOff(trigger)
    ? [triggerOff]
    : signed(trigger.test(event, heard.found(listener)).because, trigger.node.type);
  const tried = Object.freeze(triedTrigger(listener, because));
  unasked[listener.place] = tried;
  return tried;
}

function note(
  run: Run,
  listener: Listener,
  { verdict, besides }: { verdict: Verdict; besides: readonly Reason[] },
): void {
  const { told } = run.heard;
  if (told.has(listener.place)) return;
  told.add(listener.place);
  const known = besides.length === 0 ? standing.get(listener) : undefined;
  if (known?.verdict === verdict) {
    run.tried.push(known.tried);
    return;
  }
  const because = signed(verdict.because, listener.trigger.node.type);
  const tried = triedTrigger(listener, [...because, ...besides]);
  if (besides.length === 0 && Object.isFrozen(verdict)) {
    standing.set(listener, { verdict, tried: Object.freeze(tried) });
  }
  run.tried.push(tried);
}

// A trigger that does not fire often says why in the same words every time: these are written down once.
const standing = new WeakMap<Listener, { verdict: Verdict; tried: TriedTrigger }>();

function triedTrigger({ flow, trigger: { node } }: Listener, because: Reason[]): TriedTrigger {
  const { version, document } = flow;
  return { flow: document.id, version, node: node.id, nodeType: node.type, because };
}

/** The trigger will be tested again at its time, with what happened now. */
function arm(run: Run, { flow, trigger: { node }, verdict }: Fired): void {
  const { body } = run.event;
  if (verdict.later === undefined || !isOccurrence(body)) return;
  const { at, key } = verdict.later;
  const { version, document } = flow;
  const because = signed(verdict.because, node.type);
  run.armed.push({ flow: document.id, version, node: node.id, nodeType: node.type, because, at });
  run.effects.push({
    type: 'setTimer',
    id: `l:${document.id}:${node.id}:${key}`,
    at,
    wait: null,
    trigger: { flow: document.id, node: node.id },
    occurrence: body,
  });
}

type Body = Run['event']['body'];
type Occurring = Extract<
  Body,
  { type: 'orderChanged' | 'cartChanged' | 'tagAdded' | 'silence' | 'scheduled' }
>;

export function isOccurrence(body: Body): body is Occurring {
  switch (body.type) {
    case 'orderChanged':
    case 'cartChanged':
    case 'tagAdded':
    case 'silence':
    case 'scheduled':
      return true;
    default:
      return false;
  }
}

/** Writes the trigger down as the first step of the run and follows its exit. */
export function runFrom(run: Run, lane: Lane, { flow, trigger, verdict }: Fired): void {
  const { node } = trigger;
  const edge = flow.edges.get(node.id)?.get('then');
  run.steps.push({
    flow: flow.document.id,
    version: flow.version,
    node: node.id,
    nodeType: node.type,
    entry: 'trigger',
    outcome: { type: 'exit', exit: 'then', edge: edge?.id ?? null },
    because: signed(verdict.because, node.type),
    variables: {},
    effects: [],
  });
  untimed(run);
  if (edge !== undefined) walk(run, lane, { flow, next: { type: 'step', node: edge.to } });
}
