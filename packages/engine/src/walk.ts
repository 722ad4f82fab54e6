import { countMisses } from '@bellhop/language';
import type { StepResult } from '@bellhop/nodes/contract';
import type { CompiledFlow, CompiledNode } from './compile-flow.ts';
import { contextFor, stepLimit, type Run } from './run.ts';
import { fail, note, settle, type Place } from './settle.ts';

/** Follows the edges from a step on until the flow ends, waits or fails. */
export function walk(run: Run, flow: CompiledFlow, start: string | null): void {
  let next = start;
  while (next !== null && !run.failed) next = step(run, flow, next);
}

/** Runs one step and returns the step after it, or null when the run stops here. */
function step(run: Run, flow: CompiledFlow, id: string): string | null {
  const compiled = flow.nodes.get(id);
  if (compiled === undefined) return null;
  const place: Place = { flow, node: compiled.node, entry: 'entered' };
  if (run.steps.length >= stepLimit) {
    untimed(run);
    fail(run, place, { code: 'tooManySteps', values: { limit: stepLimit } });
    return null;
  }
  if (compiled.node.disabled === true) return skip(run, place, compiled);
  if (compiled.broken !== null || compiled.executor.kind !== 'step') {
    untimed(run);
    fail(run, place, { code: 'failed', values: { detail: compiled.broken ?? 'notAStep' } });
    return null;
  }
  const { executor, config } = compiled;
  const result = timed(run, () =>
    guarded<StepResult>(() => executor.enter(config, contextFor(run, flow))),
  );
  return settle(run, place, result);
}

/**
 * Gives the event to the step that waits. Returns `taken: false` when the event is not its answer, so that
 * the triggers may have it.
 */
export function resume(run: Run, flow: CompiledFlow, id: string): { taken: boolean } {
  const compiled = flow.nodes.get(id);
  if (compiled?.broken !== null) return { taken: false };
  const { executor, config } = compiled;
  if (executor.kind !== 'step' || executor.resume === undefined) return { taken: false };
  const { resume: answer } = executor;
  const result = timed(run, () =>
    guarded<StepResult | null>(() => answer(config, contextFor(run, flow))),
  );
  if (result === null) {
    run.timings.pop();
    return { taken: false };
  }
  run.position = null;
  const next = settle(run, { flow, node: compiled.node, entry: 'resumed' }, result);
  if (isOfferedToTriggers(flow, id, result)) return { taken: false };
  const missed = result.type === 'exit' && result.missed === true;
  run.misses = countMisses(run.misses, { understood: !missed });
  walk(run, flow, next);
  return { taken: true };
}

function isOfferedToTriggers(flow: CompiledFlow, id: string, result: StepResult): boolean {
  return (
    result.type === 'exit' &&
    result.unconnected === 'tryTriggers' &&
    flow.edges.get(id)?.get(result.exit) === undefined
  );
}

/** A step that is switched off does nothing and lets the run pass through its first exit. */
function skip(run: Run, place: Place, compiled: CompiledNode): string | null {
  const exit = compiled.broken === null ? (compiled.exits[0]?.id ?? 'then') : 'then';
  const edge = place.flow.edges.get(place.node.id)?.get(exit);
  untimed(run);
  note(run, place, { outcome: { type: 'skipped', exit, edge: edge?.id ?? null } });
  return edge?.to ?? null;
}

/** A step that throws is a bug in its type; the customer must not pay for it. */
function guarded<Result>(call: () => Result): Result | { type: 'failed'; code: string } {
  try {
    return call();
  } catch (error) {
    return {
      type: 'failed',
      code: error instanceof Error ? error.message.slice(0, 200) : 'unknown',
    };
  }
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
