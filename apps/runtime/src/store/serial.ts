/** Gives a function that runs asynchronous work one at a time, in the order of asking. */
export function serial(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work, work);
    last = run.then(ignore, ignore);
    return run;
  };
}

/** The outcome belongs to whoever asked for the work, not to the next in line. */
function ignore(): void {
  return undefined;
}
