import type { Clock } from '../ports.ts';

/** Does the work at the start, and every so many milliseconds until it is stopped; once where that is null. */
export function repeated(clock: Clock, every: number | null, work: () => void) {
  let cancel = () => {};
  const start = () => {
    work();
    if (every !== null) cancel = clock.after(every, start);
  };
  return {
    start,
    stop: () => {
      cancel();
    },
  };
}
