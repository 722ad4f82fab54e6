/** Runs work when its turn has come. */
export type Lane = <T>(work: () => Promise<T>) => Promise<T>;

export interface Lanes {
  alone: Lane;
  together: Lane;
}

/**
 * One lane for two kinds of asynchronous work, in the order of asking: what runs `alone` waits for everything before it,
 * what runs `together` only for what runs alone.
 */
export function lane(): Lanes {
  let all: Promise<unknown> = Promise.resolve();
  let lastAlone: Promise<unknown> = all;
  return {
    alone: (work) => {
      const run = all.then(work);
      lastAlone = run.then(ignore, ignore);
      all = lastAlone;
      return run;
    },
    together: (work) => {
      const run = lastAlone.then(work);
      all = Promise.all([all, run.then(ignore, ignore)]);
      return run;
    },
  };
}

/** The outcome belongs to whoever asked for the work, not to the next in line. */
function ignore(): void {
  return undefined;
}
