import type { Transition } from '../program.ts';
import { ref, type Divergence } from './compare-traces.ts';
import type { PastChat } from './past-chat.ts';

/** A timer may be late: a server that stood still catches up. Early it never is. */
const lateness = 5 * 60_000;

/** When each wait was over, as far as a timer ended it. */
export function firedIn({ turns }: PastChat): ReadonlyMap<string, string> {
  const fired = new Map<string, string>();
  for (const { event } of turns) {
    const { body } = event;
    // The timer of a wait bears its name.
    if (body.type === 'timerFired' && body.timer === body.wait) fired.set(body.wait, event.at);
  }
  return fired;
}

/** Traces say that a step waits and not for how long: a timer that went off then has to be due at that time now. */
export function compareTimes(
  { effects, trace }: Transition,
  fired: ReadonlyMap<string, string>,
): Divergence | null {
  for (const effect of effects) {
    const then = effect.type === 'setTimer' ? fired.get(effect.id) : undefined;
    if (effect.type !== 'setTimer' || then === undefined) continue;
    const early = Date.parse(then) - Date.parse(effect.at);
    if (early >= 0 && early <= lateness) continue;
    const step = trace.steps.findIndex(({ outcome }) => outcome.type === 'waits');
    const waits = ref(trace.steps[step]);
    return { kind: 'time', step: Math.max(0, step), expected: waits, reached: waits };
  }
  return null;
}
