import type { ArrangedReason } from '@bellhop/nodes/contract';
import type { FlowDocument, TraceStep } from '@bellhop/schema';
import { stepFacts } from '../document/step-facts.ts';

/** The reasons of a step as its type arranges them, by what it was set to in the version that ran. */
export function arrangedReasons(
  { node, nodeType, because }: TraceStep,
  document: FlowDocument | null,
): readonly ArrangedReason[] {
  const asSet = document?.nodes[node];
  const flat = because.map((reason) => ({ reason, depth: 0 }));
  if (asSet?.type !== nodeType) return flat;
  const { definition, config } = stepFacts(asSet);
  return config === undefined ? flat : (definition?.arrange?.(config, because) ?? flat);
}
