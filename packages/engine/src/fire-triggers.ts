import type { CustomerMessage, Reason } from '@bellhop/schema';
import type { Verdict } from '@bellhop/nodes/contract';
import type { CompiledFlow, CompiledTrigger } from './compile-flow.ts';
import { signed, type Run } from './run.ts';

export interface Fired {
  flow: CompiledFlow;
  trigger: CompiledTrigger;
  verdict: Verdict;
}

type Choose = (trigger: CompiledTrigger) => boolean;

/** The first trigger that fires, flow by flow in list order. Every one that was tried before it is written down. */
export function firstToFire(
  run: Run,
  flows: readonly CompiledFlow[],
  message: CustomerMessage,
  choose: Choose,
): Fired | null {
  for (const flow of flows) {
    for (const trigger of flow.triggers.filter(choose)) {
      const verdict = test(run, trigger, message);
      if (verdict.matched) return { flow, trigger, verdict };
      note(run, flow, trigger, verdict);
    }
  }
  return null;
}

function test(
  run: Run,
  { node, test: matches }: CompiledTrigger,
  message: CustomerMessage,
): Verdict {
  if (node.disabled === true) return { matched: false, because: [] };
  return matches(message, run.event);
}

function note(run: Run, flow: CompiledFlow, { node }: CompiledTrigger, verdict: Verdict): void {
  const { version, document } = flow;
  const same = run.tried.some((tried) => tried.node === node.id && tried.version === version);
  if (same) return;
  const off: Reason[] = [{ code: 'triggerOff', outcome: null, values: {} }];
  const because = node.disabled === true ? off : signed(verdict.because, node.type);
  run.tried.push({ flow: document.id, version, node: node.id, nodeType: node.type, because });
}

/** Writes the trigger down as the first step of the run and returns the step that its exit leads to. */
export function enterByTrigger(run: Run, { flow, trigger, verdict }: Fired): string | null {
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
  return edge?.to ?? null;
}
