// npm run chaos: kills the server in the midst of a load and proves that nothing was lost, doubled or put out of order.
//   --rounds N   how often it is killed; 20 unless said otherwise
//   --seed N     the same seed makes the same load
//   --database postgresql
//                on a PostgreSQL (TEST_DATABASE_URL, or one on this machine) with two servers, instead of on SQLite; either is killed
//   --json       one object at the end
//   --no-build   takes the build that is there, for a run beside others that use it
// It ends with 1 when anything was lost, doubled or otherwise wrong; the data of such a run is kept.
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
    if (round % 10 === 0)
      console.error(`round ${round}: ${messages} messages, ${answered} answered so far`);
  },
});
const verified = await run(process.execPath, [inRoot('scripts/bellhop.mjs'), 'verify'], {
  env: { ...process.env, BELLHOP_DATA: result.data, DATABASE_URL: database?.url ?? '' },
});
if (verified.code !== 0) {
  result.findings.push({ kind: 'other', text: `bellhop verify: ${verified.output.trim()}` });
}
const report = reportOf(result);
if (values.json) console.log(JSON.stringify(report));
else tell(report);
if (result.findings.length === 0) {
  removeData(result);
  await database?.drop();
} else
  console.error(`The data is kept in ${result.data}${database ? ` and ${database.url}` : ''}.`);
process.exitCode = result.findings.length === 0 ? 0 : 1;

/** `faults` are what was done to the servers by the outside; what they did wrong are losses, doubles and other errors. */
function reportOf({ outside, findings, duplicates, ...result }) {
  const { seed, rounds, messages, kills, killsOfHolders } = result;
  const count = (wanted) => findings.filter(({ kind }) => kind === wanted).length;
  return {
    database: values.database,
    seed,
    rounds,
    messages,
    kills,
    killsOfHolders,
    faults: Object.values(outside).reduce((sum, times) => sum + times, 0),
    losses: count('loss'),
    doubles: count('double'),
    otherErrors: count('other'),
    repeated: duplicates,
    outside,
    errors: findings.map(({ kind, text }) => `${kind}: ${text}`),
  };
}

function tell({ rounds, messages, kills, faults, losses, doubles, otherErrors, ...more }) {
  const { failed, delayed, tooLate, dropped } = more.outside;
  for (const error of more.errors.slice(0, 50)) console.log(`ERROR ${error}`);
  console.log(
    `rounds ${rounds}, messages ${messages} (and ${more.repeated} came again), kills ${kills} (${more.killsOfHolders} of whoever had the timers and deliveries)`,
  );
  console.log(
    `faults ${faults} (the outside failed ${failed} times, was late ${delayed} times and too late ${tooLate} times, and broke off ${dropped} times)`,
  );
  console.log(`losses ${losses}, doubles ${doubles}, other errors ${otherErrors}`);
}

async function openPostgresql() {
  const file = inRoot('apps/runtime/src/testing/postgresql-set-up.ts');
  const { openTestDatabase } = await tsImport(file, import.meta.url);
  return openTestDatabase();
}
