// npm test: sets up whatever is missing, runs every check and every test, and ends in one line that counts them.
import { checkNode, setUpSteps } from './lib/set-up.mjs';
import { SetUpError, duration, runSteps } from './lib/steps.mjs';
import { suites } from './lib/suites.mjs';

let passed = 0;
let failed = 0;

async function runSuite({ title, run }) {
  const started = performance.now();
  const count = await run();
  passed += count.passed;
  failed += count.failed;
  const time = duration((performance.now() - started) / 1000);
  console.log(`    ${title}: ${count.passed} passed and ${count.failed} failed in ${time}`);
}

try {
  checkNode();
  const total = setUpSteps.length + suites.flat().length;
  await runSteps(setUpSteps, { total });
  let number = setUpSteps.length;
  for (const group of suites) {
    const running = group.map((suite) => {
      number += 1;
      console.log(`${number}/${total} ${suite.title} …`);
      return runSuite(suite);
    });
    await Promise.all(running);
  }
} catch (error) {
  failed += 1;
  console.error(error instanceof SetUpError ? `\n${error.message}` : error);
}

process.exitCode = failed === 0 ? 0 : 1;
// The last line, also for machines. Standard error may be read apart, so it goes to standard output.
console.log(`${passed} passed, ${failed} failed`);
