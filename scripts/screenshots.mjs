// npm run screenshots: takes the pictures of docs/ anew, the main screens in all languages among them.
import { rmSync } from 'node:fs';
import { needChromium } from './lib/chromium.mjs';
import { inRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { checkNode, setUpSteps } from './lib/set-up.mjs';
import { runSteps } from './lib/steps.mjs';

checkNode();
await runSteps(setUpSteps);
const chromium = await needChromium();
if (chromium === undefined) process.exit(1);
// What is no longer taken must not stay.
for (const locale of ['en', 'zh-Hans', 'zh-Hant', 'th', 'pl']) {
  rmSync(inRoot(`docs/screenshots/${locale}`), { recursive: true, force: true });
}
const { code } = await run(
  inRoot('node_modules/.bin/playwright'),
  ['test', '-c', 'e2e/playwright.config.ts', 'pictures', '--reporter=list'],
  {
    env: { ...process.env, CHROMIUM_PATH: chromium, UPDATE_SCREENSHOTS: '1' },
    onLine: (line) => console.log(line),
  },
);
process.exitCode = code;
