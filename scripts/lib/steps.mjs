/** `1.2 s`, or `2 min 5 s` when it took long. */
export function duration(seconds) {
  if (seconds < 90) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs the steps in order and says what is going on: `1/4 Installing packages … done in 12.3 s`. A step that has nothing to do
 * returns false. A step that fails throws; whoever reads the screen then sees what to do.
 */
export async function runSteps(steps, { total = steps.length, log = console.log } = {}) {
  for (const [index, { title, work }] of steps.entries()) {
    const started = performance.now();
    const heading = `${index + 1}/${total} ${title}`;
    let announced = false;
    const announce = (detail) => {
      if (!announced) log(`${heading} …`);
      announced = true;
      if (detail !== undefined) log(`    ${detail}`);
    };
    const worked = await work(announce);
    const time = duration((performance.now() - started) / 1000);
    log(worked ? `    done in ${time}` : `${heading}: up to date`);
  }
}

/** A failure whose text is meant for the person at the terminal: no stack trace. */
export class SetUpError extends Error {}
