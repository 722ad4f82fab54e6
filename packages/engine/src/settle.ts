import type { FlowNode, JsonValue, Reason, TraceStep } from '@bellhop/schema';
import type { StepResult } from '@bellhop/nodes/contract';
import type { CompiledFlow } from './compile-flow.ts';
import { signed, type Run } from './run.ts';

/** A step that is being run, and how the run came to it. */
export interface Place {
  flow: CompiledFlow;
  node: FlowNode;
  entry: TraceStep['entry'];
}

/** Writes down what a step did, and says which step is next; null when the run stops here. */
export function settle(run: Run, place: Place, result: StepResult): string | null {
  const { flow, node } = place;
  const because = signed(result.because ?? [], node.type);
  if (result.type === 'failed') {
    fail(run, place, { code: 'failed', values: { detail: result.code } }, because);
    return null;
  }
  const effects = result.effects ?? [];
  run.effects.push(...effects);
  const at = { flow: flow.document.id, version: flow.version, node: node.id };
  const edge = result.type === 'exit' ? flow.edges.get(node.id)?.get(result.exit) : undefined;
  const waitsFor = waitingFor(result, edge !== undefined);
  const variables = changeVariables(run, result.variables ?? {});
  if (waitsFor !== null) {
    note(run, place, { outcome: { type: 'waits', for: waitsFor }, because, effects, variables });
    run.position = { ...at, waitsFor };
    return null;
  }
  if (result.type !== 'exit') return null;
  if (result.unconnected === 'waitForHuman') run.handedOffAt = { ...at, waitsFor: 'human' };
  const outcome = { type: 'exit' as const, exit: result.exit, edge: edge?.id ?? null };
  note(run, place, { outcome, because, effects, variables });
  return edge?.to ?? null;
}

type Noted = Pick<TraceStep, 'outcome'> &
  Partial<Pick<TraceStep, 'because' | 'effects' | 'variables'>>;

/** Adds a step to the trace. */
export function note(run: Run, { flow, node, entry }: Place, noted: Noted): void {
  run.steps.push({
    flow: flow.document.id,
    version: flow.version,
    node: node.id,
    nodeType: node.type,
    entry,
    outcome: noted.outcome,
    because: noted.because ?? [],
    variables: noted.variables ?? {},
    effects: noted.effects ?? [],
  });
}

/** The safety exit: whatever goes wrong, a person gets the chat. */
export function fail(
  run: Run,
  place: Place,
  reason: Pick<Reason, 'code' | 'values'>,
  because: readonly Reason[] = [],
): void {
  const detail = reason.values['detail'];
  const code = typeof detail === 'string' ? detail : reason.code;
  note(run, place, {
    outcome: { type: 'failed', code },
    because: [...because, { ...reason, outcome: null }],
  });
  run.failed = true;
  run.position = null;
  run.effects.push({ type: 'handOff', team: '', priority: 'urgent', summary: '', cause: 'failed' });
}

function waitingFor(result: StepResult, connected: boolean): 'customer' | 'human' | null {
  if (result.type === 'waits') return result.for;
  if (result.type !== 'exit' || connected) return null;
  return result.unconnected === 'waitForHuman' ? 'human' : null;
}

function changeVariables(run: Run, changes: Record<string, JsonValue>): TraceStep['variables'] {
  const changed: TraceStep['variables'] = {};
  for (const [name, value] of Object.entries(changes)) {
    changed[name] = [run.variables[name] ?? null, value];
  }
  if (Object.keys(changes).length > 0) run.variables = { ...run.variables, ...changes };
  return changed;
}
