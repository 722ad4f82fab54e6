import { isInCanary, type CompiledFlow, type RunningChats } from '@bellhop/engine';
import type { CanaryProgram, ReleasedPrograms } from './programs.ts';

/** What is live for one customer. */
export interface CustomerPrograms {
  /** In list order. The same list for all who get the same: what is kept by it is made once. */
  flows: readonly CompiledFlow[];
  /** The new versions that this customer gets. */
  canaries: readonly CanaryProgram[];
}

const sides = new WeakMap<readonly CompiledFlow[], Map<string, CustomerPrograms>>();

/** The flows of a release as one customer meets them: with the new versions of whatever share the customer belongs to. */
export function forCustomer(
  { flows, canaries }: ReleasedPrograms,
  customer: string,
): CustomerPrograms {
  if (canaries.length === 0) return { flows, canaries };
  const own = canaries.filter(({ flow: { document, version }, share }) =>
    isInCanary({ flow: document.id, version, share }, customer),
  );
  const known = sides.get(flows) ?? new Map<string, CustomerPrograms>();
  sides.set(flows, known);
  const key = own.map(({ flow }) => flow.version).join(' ');
  const side = known.get(key) ?? { flows: withCanaries(flows, own), canaries: own };
  known.set(key, side);
  return side;
}

function withCanaries(
  flows: readonly CompiledFlow[],
  canaries: readonly CanaryProgram[],
): readonly CompiledFlow[] {
  const tried = new Map(canaries.map(({ flow }) => [flow.document.id, flow]));
  return flows.map((flow) => tried.get(flow.document.id) ?? flow);
}

/** What was chosen for chats in older versions, as it is for this customer. */
export function runningFor(
  running: ReadonlyMap<string, RunningChats>,
  { canaries }: CustomerPrograms,
): (flow: string) => RunningChats {
  if (canaries.length === 0) return (flow) => running.get(flow) ?? 'finish';
  const own = new Map(canaries.map((canary) => [canary.flow.document.id, canary.running]));
  return (flow) => own.get(flow) ?? running.get(flow) ?? 'finish';
}
