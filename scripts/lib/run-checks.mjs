import { pool, run } from './run.mjs';

/** Runs the checks side by side; `onDone` hears of each as soon as it ends. A check without jobs has passed. */
export async function runChecks(checks, { files = [], onDone }) {
  const pending = checks.map((check) => {
    const jobs = check.jobs(files);
    const state = { check, left: jobs.length, ok: true, output: '', seconds: 0 };
    if (jobs.length === 0) onDone?.(state);
    return { state, jobs };
  });
  const all = pending.flatMap(({ state, jobs }) =>
    jobs.map((job) => async () => {
      const { code, output, seconds } = await run(job.command, job.args);
      state.seconds += seconds;
      if (code !== 0) {
        state.ok = false;
        state.output += job.name === undefined ? output : `${job.name}\n${output}`;
      }
      state.left -= 1;
      if (state.left === 0) onDone?.(state);
    }),
  );
  await pool(all);
  return pending.map(({ state }) => state);
}
