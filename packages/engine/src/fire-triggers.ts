import type { Reason, RemarkCode, TriedTrigger } from '@bellhop/schema';
import type { Verdict } from '@bellhop/nodes/contract';
import type { CompiledFlow, CompiledTrigger } from './compile-flow.ts';
import type { Lane } from './lane.ts';
import { signed, type Run } from './run.ts';
import { untimed, walk } from './walk.ts';

export interface Fired {
  flow: CompiledFlow;
  trigger: CompiledTrigger;
  verdict: Verdict;
}

type Choose = (trigger: CompiledTrigger, flow: CompiledFlow) => boolean;

/** Why one that would fire is passed over; null when nothing speaks against it. */
type Objection = (verdict: Verdict) => Remark | null;

const noObjection: Objection = () => null;

/**
 * The first trigger that fires, flow by flow in list order. Every one that was tried before it is written down. One that
 * fires for later is armed, and the search goes on: what happens later takes nothing away from what happens now.
 */
export function firstToFire(
  run: Run,
  flows: readonly CompiledFlow[],
  choose: Choose,
  objection: Objection = noObjection,
): Fired | null {
  const { type } = run.event.body;
  for (const flow of flows) {
    for (const trigger of flow.triggers.get(type) ?? []) {
      if (!choose(trigger, flow)) continue;
      const verdict = test(run, trigger);
      const against = verdict.matched ? objection(verdict) : null;
      if (!verdict.matched || against !== null) {
        note(run, flow, { trigger, verdict }, against === null ? [] : [against]);
      } else if (verdict.later === undefined) {
        return { flow, trigger, verdict };
      } else {
        arm(run, { flow, trigger, verdict });
      }
    }
  }
  return null;
}

/**
 * Arms those that fire for later, and lets none fire now. One that would have fired is left out for good, and the trace
 * says so: when the person is done, what it had to say may not be true any more.
 */
export function armForLater(run: Run, flows: readonly CompiledFlow[], choose: Choose): void {
  const { type } = run.event.body;
  for (const flow of flows) {
    for (const trigger of flow.triggers.get(type) ?? []) {
      if (!choose(trigger, flow)) continue;
      const verdict = test(run, trigger);
      if (verdict.matched && verdict.later !== undefined) arm(run, { flow, trigger, verdict });
      else note(run, flow, { trigger, verdict }, verdict.matched ? [personTalks] : []);
    }
  }
}

export type Remark = Reason & { code: RemarkCode };

const personTalks: Remark = { code: 'personTalks', outcome: null, values: {} };

function test(run: Run, trigger: CompiledTrigger): Verdict {
  if (trigger.node.disabled === true) return disabled;
  return trigger.test(run.event, run.found(trigger));
}

const disabled: Verdict = Object.freeze({ matched: false, because: [] });

function note(
  run: Run,
  { version, document }: CompiledFlow,
  { trigger, verdict }: Pick<Fired, 'trigger' | 'verdict'>,
  besides: readonly Reason[] = [],
): void {
  if (run.noted.has(trigger)) return;
  run.noted.add(trigger);
  const known = besides.length > 0 ? undefined : standing.get(trigger);
  if (known?.verdict === verdict) {
    run.tried.push(known.tried);
    return;
  }
  const { node } = trigger;
  const because =
    node.disabled === true ? off : [...signed(verdict.because, node.type), ...besides];
  const tried = { flow: document.id, version, node: node.id, nodeType: node.type, because };
  if (besides.length === 0 && Object.isFrozen(verdict)) {
    standing.set(trigger, { verdict, tried: Object.freeze(tried) });
  }
  run.tried.push(tried);
}

const off: Remark[] = [{ code: 'triggerOff', outcome: null, values: {} }];

// With many flows nearly all triggers do not fire, and nearly all of them for the same reason every time.
const standing = new WeakMap<CompiledTrigger, { verdict: Verdict; tried: TriedTrigger }>();

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
