import type { Problem } from '@bellhop/schema';

/**
 * With these there is nothing that could run: a step that cannot be read, a flow without a beginning, calls without an end.
 * Nor does a loop without a wait: it would say the same to a customer until the engine stops it.
 */
const final: ReadonlySet<string> = new Set([
  'unknownType',
  'newerStep',
  'badConfig',
  'noTrigger',
  'noStart',
  'wrongFlowKind',
  'unknownFlow',
  'callCycle',
  'loopWithoutWait',
]);

/**
 * Whether an admin may publish in spite of this error, with a written reason: the flow can run all the same. At the
 * place itself a customer may get nothing, or a person.
 */
export function canBeOverridden({ code }: Pick<Problem, 'code'>): boolean {
  return !final.has(code);
}
