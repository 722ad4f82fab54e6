import type { Clock } from '../ports.ts';

/** Shorter when it is stopped. What it hangs on the signal goes with it: a signal lives as long as the server. */
export function pause(
  clock: Pick<Clock, 'after'>,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = clock.after(milliseconds, end);
    signal.addEventListener('abort', end);
  });
}
