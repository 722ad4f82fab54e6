// npm run chaos: kills the server in the midst of a load and proves that nothing was lost, doubled or put out of order.
//   --rounds N   how often it is killed; 20 unless said otherwise
//   --seed N     the same seed makes the same load
//   --database postgresql
//                on a PostgreSQL (TEST_DATABASE_URL, or one on this machine) with two servers, instead of on SQLite
//   --json       one object at the end
//   --no-build   takes the build that is there, for a run beside others that use it
// The data folder of a run with faults is kept.
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { removeData, runChaos } from '../apps/runtime/chaos/run-chaos.mjs';
import { inRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { checkNode, setUpSteps } from './lib/set-up.mjs';
import { runSteps } from './lib/steps.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    database: { type: 'string', default: 'sqlite' },
    json: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
checkNode();
if (!values['no-build']) await runSteps(setUpSteps, { log: () => {} });
const database = values.database === 'postgresql' ? await openPostgresql() : null;
const result = await runChaos({
  databaseUrl: database?.url,
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  onRound: ({ round, messages, answered }) => {
    if (values.json || round % 10 !== 0) return;
    console.log(`round ${round}: ${messages} messages, ${answered} answered so far`);
  },
});
const verified = await run(process.execPath, [inRoot('scripts/bellhop.mjs'), 'verify'], {
  env: { ...process.env, BELLHOP_DATA: result.data, DATABASE_URL: database?.url ?? '' },
});
if (verified.code !== 0) result.faults.push(`bellhop verify: ${verified.output.trim()}`);
const { data, faults, ...figures } = result;
if (values.json) console.log(JSON.stringify({ ...figures, faults }));
else {
  const { messages, kills, duplicates, outside } = figures;
  console.log(`${kills} kills in the midst of ${messages} messages; ${duplicates} came again.`);
  console.log(
    `The outside failed ${outside.failed} times, was late ${outside.delayed} times and broke off ${outside.dropped} times.`,
  );
  for (const fault of faults.slice(0, 50)) console.log(`FAULT ${fault}`);
  console.log(`${faults.length} faults.`);
}
if (faults.length === 0) removeData(result);
else console.log(`The data is kept in ${data}.`);
if (faults.length === 0) await database?.drop();
process.exitCode = faults.length === 0 ? 0 : 1;

async function openPostgresql() {
  const file = inRoot('apps/runtime/src/testing/postgresql-set-up.ts');
  const { openTestDatabase } = await tsImport(file, import.meta.url);
  return openTestDatabase();
}
