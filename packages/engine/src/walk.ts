import { countMisses } from '@bellhop/language';
import type { RunContext, StepResult } from '@bellhop/nodes/contract';
import type { BrokenCode, JsonValue, RemarkCode } from '@bellhop/schema';
import type { CompiledFlow, CompiledNode } from './compile-flow.ts';
import { calledFlow, flowAt, standingFlow } from './find-flow.ts';
import type { Lane } from './lane.ts';
import { callDepthLimit, stepLimit, visitLimit } from './limits.ts';
import { contextFor, type Run } from './run.ts';
import { fail, note, release, settle, type Failing, type Next, type Place } from './settle.ts';

interface Walker {
  run: Run;
  lane: Lane;
  flow: CompiledFlow;
}

/** Follows edges, calls and jumps from there on until the run ends, waits or fails. */
export function walk(run: Run, lane: Lane, start: { flow: CompiledFlow; next: Next }): void {
  const walker: Walker = { run, lane, flow: start.flow };
  let { next } = start;
  while (next.type !== 'stop' && !run.failed) next = onward(walker, next);
}

function onward(walker: Walker, next: Exclude<Next, { type: 'stop' }>): Next {
  switch (next.type) {
    case 'step':
      return enter(walker, next.node);
    case 'jump':
      return jump(walker, next);
    case 'call':
      return call(walker, next);
    case 'over':
      return comeBack(walker, next.outcome);
  }
}

/** Runs one step. */
function enter(walker: Walker, id: string): Next {
  const { run, lane, flow } = walker;
  const compiled = flow.nodes.get(id);
  if (compiled === undefined) return { type: 'over', outcome: '' };
  const place: Place = { lane, flow, node: compiled.node, entry: 'entered' };
  const bound = beyondBounds(run, flow, id);
  if (bound !== null) return failUntimed(run, place, bound);
  if (compiled.node.disabled === true) return skip(run, place, compiled);
  if (compiled.broken !== null || compiled.executor.kind !== 'step') {
    return failUntimed(run, place, {
      code: 'failed',
      values: { detail: compiled.broken ?? ('notAStep' satisfies BrokenCode) },
    });
  }
  const { executor, config } = compiled;
  const context = () => contextFor(run, lane, { flow, node: id });
  return settle(
    run,
    place,
    perform(run, () => executor.enter(config, context())),
  );
}

function beyondBounds(run: Run, flow: CompiledFlow, id: string): Failing | null {
  if (run.steps.length >= stepLimit) return { code: 'tooManySteps', values: { limit: stepLimit } };
  const key = `${flow.version} ${id}`;
  const visits = (run.visits.get(key) ?? 0) + 1;
  run.visits.set(key, visits);
  return visits > visitLimit ? { code: 'tooManyVisits', values: { limit: visitLimit } } : null;
}

function failUntimed(run: Run, place: Place, reason: Failing): Next {
  untimed(run);
  return fail(run, place, reason);
}

/** The step that called or jumped is the last of the trace: what is wrong with its target is told there. */
function failAtLast(
  { run, lane, flow }: Walker,
  code: RemarkCode,
  values: Record<string, JsonValue>,
): Next {
  const last = run.steps.at(-1);
  const node = last === undefined ? undefined : flow.nodes.get(last.node)?.node;
  if (node === undefined) return { type: 'stop' };
  return failUntimed(run, { lane, flow, node, entry: 'entered' }, { code, values });
}

function jump(walker: Walker, { flow, node }: { flow: string | null; node: string }): Next {
  const { run, lane } = walker;
  const target = flow === null ? walker.flow : calledFlow(run, lane, flow);
  const id = node === '' ? target?.entry : node;
  if (id == null || target?.nodes.has(id) !== true) return failAtLast(walker, 'unknownTarget', {});
  walker.flow = target;
  return { type: 'step', node: id };
}

function call(
  walker: Walker,
  { flow, inputs }: { flow: string; inputs: Record<string, JsonValue> },
): Next {
  const { run, lane } = walker;
  const caller = run.steps.at(-1);
  const target = calledFlow(run, lane, flow);
  const isCallable = target?.document.kind === 'subflow';
  if (!isCallable || target.entry === null || caller === undefined) {
    return failAtLast(walker, 'unknownTarget', {});
  }
  if (lane.stack.length >= callDepthLimit) {
    return failAtLast(walker, 'tooDeep', { limit: callDepthLimit });
  }
  const { locals } = lane;
  const frame = { flow: caller.flow, version: caller.version, node: caller.node };
  lane.stack = [
    ...lane.stack,
    { ...frame, ...(locals !== undefined && { locals: { ...locals } }) },
  ];
  lane.locals = inputs;
  walker.flow = target;
  return { type: 'step', node: target.entry };
}

/** A flow has ended: the step that called it goes on, or the run is over. */
function comeBack(walker: Walker, outcome: string): Next {
  const { run, lane } = walker;
  const frame = lane.stack.at(-1);
  if (frame === undefined) return { type: 'stop' };
  const variables = lane.locals ?? {};
  lane.stack = lane.stack.slice(0, -1);
  lane.locals = frame.locals;
  const flow = flowAt(run, frame.version);
  const compiled = flow?.nodes.get(frame.node);
  if (flow === undefined || compiled?.broken !== null || compiled.executor.kind !== 'step') {
    // Without the flow that called there is nothing to go on with.
    return { type: 'over', outcome: '' };
  }
  walker.flow = flow;
  const { executor, config } = compiled;
  const { returned } = executor;
  if (returned === undefined) return { type: 'over', outcome: '' };
  const context = contextFor(run, lane, { flow, node: frame.node });
  const result = perform(run, () => returned(config, context, { outcome, variables }));
  return settle(run, { lane, flow, node: compiled.node, entry: 'returned' }, result);
}

export type Resumed = 'taken' | 'notTaken' | 'nowhere';

/**
 * Gives the event to the step that waits. `notTaken`: the event is not its answer, or goes on to the triggers;
 * `nowhere`: the step or its version is gone, or the chat starts anew.
 */
export function resume(run: Run, lane: Lane): Resumed {
  const flow = standingFlow(run, lane);
  const { position } = lane;
  if (flow === undefined || position === null) return 'nowhere';
  const compiled = flow.nodes.get(position.node);
  if (compiled?.broken !== null || compiled.executor.kind !== 'step') return 'nowhere';
  const { executor, config } = compiled;
  if (executor.resume === undefined) return 'nowhere';
  const { resume: answer } = executor;
  const context: RunContext = contextFor(run, lane, { flow, node: position.node });
  const result = perform<StepResult | null>(run, () => answer(config, context));
  if (result === null) {
    if (run.clock !== undefined) run.timings.pop();
    return 'notTaken';
  }
  release(run, lane);
  const next = settle(run, { lane, flow, node: compiled.node, entry: 'resumed' }, result);
  if (isOfferedToTriggers(flow, position.node, result)) return 'notTaken';
  if (run.event.body.type === 'customerMessage') {
    const missed = result.type === 'exit' && result.missed === true;
    run.misses = countMisses(run.misses, { understood: !missed });
  }
  walk(run, lane, { flow, next });
  return 'taken';
}

function isOfferedToTriggers(flow: CompiledFlow, id: string, result: StepResult): boolean {
  return (
    result.type === 'exit' &&
    result.unconnected === 'tryTriggers' &&
    flow.edges.get(id)?.get(result.exit) === undefined
  );
}

/** A step that is switched off does nothing and lets the run pass through its first exit. */
function skip(run: Run, place: Place, compiled: CompiledNode): Next {
  const exit = compiled.broken === null ? (compiled.exits[0]?.id ?? 'then') : 'then';
  const edge = place.flow.edges.get(place.node.id)?.get(exit);
  untimed(run);
  note(run, place, { outcome: { type: 'skipped', exit, edge: edge?.id ?? null } });
  return edge === undefined ? { type: 'over', outcome: '' } : { type: 'step', node: edge.to };
}

type Failure = { type: 'failed'; code: string };

/** A step that throws is a bug in its type; the customer must not pay for it. */
export function perform<Result>(run: Run, call: () => Result): Result | Failure {
  return timed(run, () => {
    try {
      return call();
    } catch (error) {
      const code = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
      return { type: 'failed', code };
    }
  });
}

function timed<Result>(run: Run, call: () => Result): Result {
  if (run.clock === undefined) return call();
  const start = run.clock();
  const result = call();
  run.timings.push(Math.max(0, Math.round((run.clock() - start) * 10) / 10));
  return result;
}

/** Keeps the timings in step with the trace where nothing was run. */
export function untimed(run: Run): void {
  if (run.clock !== undefined) run.timings.push(0);
}
