import type { Match } from './config.ts';
import type { Outcome } from './rule-reason.ts';

/** Three-valued: one that is not known leaves the whole open, unless another one decides it. */
export function joined(match: Match, outcomes: readonly Outcome[]): Outcome {
  const decisive = match !== 'all';
  const whole = outcomes.includes(decisive)
    ? decisive
    : outcomes.includes('unknown')
      ? 'unknown'
      : !decisive;
  if (match !== 'none' || whole === 'unknown') return whole;
  return !whole;
}
