import type { Divergence } from './compare-traces.ts';

/** How a change is told: `replay.<word>` in the messages of the schema package, with `reached` and `expected` filled in. */
export type ChangeWords =
  'step' | 'stepNew' | 'stepGone' | 'exit' | 'reply' | 'effect' | 'time' | 'outcome' | 'failed';

export function changeWords({ kind, expected, reached }: Divergence): ChangeWords {
  if (kind !== 'step') return kind;
  if (reached === null) return 'stepGone';
  return expected === null ? 'stepNew' : 'step';
}
