import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { checks } from './checks.mjs';
import { needChromium } from './chromium.mjs';
import { needNginx } from './nginx.mjs';
import { hasPostgresql } from './postgresql.mjs';
import { inRoot } from './root.mjs';
import { run } from './run.mjs';
import { runChecks } from './run-checks.mjs';

const results = inRoot('node_modules/.bellhop/results');

/** Where a tool is to write its results. What an earlier run left there must not count for this one. */
function freshReport(name) {
  mkdirSync(results, { recursive: true });
  const path = `${results}/${name}.json`;
  rmSync(path, { force: true });
  return path;
}

/** A suite that broke off before it could count anything is one failure. */
const brokeOff = { passed: 0, failed: 1 };

function readReport(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.log(`    ${path} cannot be read: ${error.message}`);
    return undefined;
  }
}

/** A run that ended badly although no test failed (an error outside of tests, say) is a failure all the same. */
function counted(code, { passed, failed }) {
  return code !== 0 && failed === 0 ? { passed, failed: 1 } : { passed, failed };
}

async function checkSuite() {
  const chosen = checks.filter(({ name }) => name !== 'tests');
  const states = await runChecks(chosen, {
    onDone: ({ check, ok, seconds, output }) => {
      console.log(`    ${ok ? 'ok    ' : 'FAILED'} ${check.name} (${seconds.toFixed(1)} s)`);
      if (!ok) console.log(output.trimEnd());
    },
  });
  const passed = states.filter(({ ok }) => ok).length;
  return { passed, failed: states.length - passed };
}

const unitSuite = () => vitestSuite('unit');

/** The server's own tests again, on the other kind of database. */
async function postgresqlSuite() {
  if (await hasPostgresql()) {
    await needNginx();
    return vitestSuite('postgresql', { ...process.env, BELLHOP_TEST_DATABASE: 'postgresql' });
  }
  console.log(
    '    SKIPPED: there is no PostgreSQL on this machine, so the tests of many servers on one database did not run. Install it (Debian, Ubuntu: apt-get install postgresql) or name one with TEST_DATABASE_URL.',
  );
  return process.env.CI ? brokeOff : { passed: 0, failed: 0 };
}

async function vitestSuite(name, env = process.env) {
  const report = freshReport(name);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await run(inRoot('node_modules/.bin/vitest'), args, { env });
  const read = readReport(report);
  if (code !== 0) console.log(output.trimEnd());
  if (read === undefined) return brokeOff;
  const failedFiles = read.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = read.numFailedTests + failedFiles.length;
  return counted(code, { passed: read.numPassedTests, failed });
}

async function gateSuite() {
  const { code, output } = await run(process.execPath, [inRoot('scripts/gate-proof.mjs')]);
  if (code !== 0) console.log(output.trimEnd());
  const found = /gate proof: (\d+) passed, (\d+) failed/.exec(output);
  if (found === null) return brokeOff;
  return counted(code, { passed: Number(found[1]), failed: Number(found[2]) });
}

/** Leaves out, with a word, the journeys that need PostgreSQL where there is none; in CI it has to be there. */
async function withoutPostgresql() {
  if (process.env.CI || (await hasPostgresql())) return [];
  console.log(
    '    SKIPPED: there is no PostgreSQL on this machine, so no servers on it were killed.',
  );
  return ['--grep-invert', '@postgresql'];
}

async function browserSuite() {
  const chromium = await needChromium();
  if (chromium === undefined) return brokeOff;
  const config = 'e2e/playwright.config.ts';
  if (!existsSync(inRoot(config))) {
    console.log(`    ${config} is missing.`);
    return brokeOff;
  }
  const report = freshReport('browser');
  const { code, output } = await run(
    inRoot('node_modules/.bin/playwright'),
    ['test', '-c', config, '--reporter=line,json', ...(await withoutPostgresql())],
    {
      env: {
        ...process.env,
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        CI: '1',
      },
    },
  );
  if (code !== 0) console.log(output.trimEnd());
  const read = readReport(report);
  if (read === undefined) return brokeOff;
  const { expected, unexpected, flaky, skipped } = read.stats;
  // A test that passed only the second time is not a test that passed, and one that was skipped has shown nothing.
  if (flaky + skipped > 0) console.log(`    ${flaky} flaky, ${skipped} skipped: counted as failed`);
  return counted(code, { passed: expected, failed: unexpected + flaky + skipped });
}

/**
 * Everything that `npm test` runs, one group after the other. What stands in one group runs side by side: one of the two
 * keeps a processor busy, the other one mostly waits for disks, databases and time.
 */
export const suites = [
  [
    { title: 'Checks', run: checkSuite },
    { title: 'Unit and contract tests', run: unitSuite },
  ],
  [
    { title: 'The server’s tests on PostgreSQL', run: postgresqlSuite },
    { title: 'Proof that the gate closes', run: gateSuite },
  ],
  [{ title: 'The whole journey in a browser', run: browserSuite }],
];
