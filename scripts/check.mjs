// npm run check: every rule of the house, one table, one exit code.
//   npm run check                       everything
//   npm run check -- lint types         some checks
//   npm run check -- lint -- a.ts b.ts  some files
import { existsSync } from 'node:fs';
import { checks } from './lib/checks.mjs';
import { inRoot } from './lib/root.mjs';
import { runChecks } from './lib/run-checks.mjs';
import { checkSteps } from './lib/set-up.mjs';
import { runSteps } from './lib/steps.mjs';

const args = process.argv.slice(2);
const border = args.indexOf('--');
const names = border < 0 ? args : args.slice(0, border);
const files = border < 0 ? [] : args.slice(border + 1);

const unknown = names.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `No check is called ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const chosen = names.length === 0 ? checks : checks.filter(({ name }) => names.includes(name));
// A fresh clone can be checked, too. What is there already is taken as it is: a check changes nothing.
if (!existsSync(inRoot('apps/runtime/src/generated'))) await runSteps(checkSteps);
const results = await runChecks(chosen, {
  files,
  onDone: ({ check, ok, output }) => {
    if (!ok) console.log(`\n--- ${check.name} ---\n${output.trimEnd()}`);
  },
});

console.log('');
for (const { check, ok, seconds } of results) {
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${check.name.padEnd(11)}${time}  ${check.says}`);
}
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
