import type { Clock } from '../ports.ts';

/** Does what is due, and sleeps until the next thing is. */
export interface DueLoop {
  start(): void;
  /** Something new is due at this time (ISO 8601). */
  wake(at: string): void;
  /** Settles when nothing is being done any more. */
  stop(): Promise<void>;
}

interface DueWork {
  clock: Clock;
  /**
   * Does everything that is due now, and says when the next thing is; null when there is none. Work that goes on for long
   * asks `isStopped` between two pieces, and leaves the rest for after the next start.
   */
  work: (now: string, isStopped: () => boolean) => Promise<string | null>;
  report: (error: unknown) => void;
  /** Milliseconds after which to look again although nothing was said to be due; null where all is said. */
  lookAgain?: number | null;
}

/** A clock that was put forward is noticed after this many milliseconds at the latest. */
const longestSleep = 30_000;
const restAfterFailure = 5_000;

/** Costs nothing while nothing is due: what is to come lies in the database, and only the next time is in memory. */
export function createDueLoop({ clock, work, report, lookAgain = null }: DueWork): DueLoop {
  let next: string | null = null;
  let seen = '';
  let running: Promise<void> | null = null;
  let isStopped = true;
  let cancel = () => {};

  function sleep(): void {
    cancel();
    if (isStopped || running !== null || next === null) return;
    const now = clock.now();
    // Put back while the work went on, the clock has hours to go to what was noted before.
    const left = now.toISOString() < seen ? 0 : Date.parse(next) - now.getTime();
    cancel = clock.after(Math.min(Math.max(left, 0), longestSleep), check);
  }

  function check(): void {
    if (isStopped || running !== null || next === null) return;
    const now = clock.now().toISOString();
    // Put back, the clock makes a rest of seconds one of hours: better to look.
    const isPutBack = now < seen;
    seen = now;
    if (next > now && !isPutBack) {
      sleep();
      return;
    }
    next = null;
    running = once().finally(() => {
      running = null;
      sleep();
    });
  }

  async function once(): Promise<void> {
    const now = clock.now();
    try {
      note(await work(now.toISOString(), () => isStopped));
      if (lookAgain !== null) note(new Date(now.getTime() + lookAgain).toISOString());
    } catch (error) {
      report(error);
      note(new Date(now.getTime() + restAfterFailure).toISOString());
    }
  }

  /** What was set while the work went on may come before what the work has seen. */
  function note(at: string | null): void {
    if (at !== null && (next === null || at < next)) next = at;
  }

  return {
    start: () => {
      isStopped = false;
      next = clock.now().toISOString();
      sleep();
    },
    wake: (at) => {
      const before = next;
      note(at);
      if (next !== before) sleep();
    },
    stop: async () => {
      isStopped = true;
      cancel();
      await running;
    },
  };
}
