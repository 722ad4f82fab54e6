import type { Clock } from '../ports.ts';
import { systemClock } from '../system-ports.ts';

export interface MadeUpClock extends Clock {
  /** Puts the clock forward (or back) at once; what is due by then is woken. */
  passTime(milliseconds: number): void;
}

/** A clock that runs like the real one and can be put to any time. */
export function createMadeUpClock(): MadeUpClock {
  let ahead = 0;
  const sleeping = new Map<() => void, number>();
  const now = () => Date.now() + ahead;
  return {
    now: () => new Date(now()),
    microseconds: () => systemClock.microseconds(),
    after: (milliseconds, work) => {
      const wake = () => {
        if (sleeping.delete(wake)) work();
      };
      sleeping.set(wake, now() + milliseconds);
      const cancel = systemClock.after(milliseconds, wake);
      return () => {
        cancel();
        sleeping.delete(wake);
      };
    },
    passTime: (milliseconds) => {
      ahead += milliseconds;
      const due = [...sleeping].filter(([, at]) => at <= now()).sort(([, a], [, b]) => a - b);
      for (const [wake] of due) wake();
    },
  };
}
