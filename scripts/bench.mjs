// npm run bench: the figures that later work starts from, on this machine, each beside a reference of the same run.
import { tsImport } from 'tsx/esm/api';
import { benchHttp, printHttp } from '../apps/runtime/bench/http-bench.mjs';
import { bundleSize, firstLoad } from '../e2e/bench/editor-bench.mjs';
import { temporaryServer } from './bench/temporary-server.mjs';
import { findChromium } from './lib/chromium.mjs';
import { inRoot } from './lib/root.mjs';
import { checkNode, setUpSteps } from './lib/set-up.mjs';
import { runSteps } from './lib/steps.mjs';

checkNode();
await runSteps(setUpSteps, { log: () => {} });

const { engineBench } = await tsImport(
  inRoot('packages/engine/bench/engine-bench.ts'),
  import.meta.url,
);
const engine = engineBench();
console.log('Engine, a flow of 20 triggers and 20 branches of 2 rules');
console.log(`  ${engine.microsPerTurn.toFixed(1)} µs per turn`);
const ratio = engine.microsPerTurn / engine.microsPerJsonRound;
console.log(
  `  ${ratio.toFixed(1)} times one JSON round of the event (${engine.microsPerJsonRound.toFixed(1)} µs)`,
);
console.log(`  ${engine.compileMillis.toFixed(1)} ms to compile it once`);

console.log('\nServer: every message answered after it is stored');
printHttp(await benchHttp());

const size = bundleSize();
console.log('\nEditor');
console.log(`  ${size.firstKib} KiB gzip at once, ${size.allKib} KiB gzip in all`);
const executablePath = findChromium();
if (executablePath === undefined) {
  console.log('  first load: no Chromium on this machine');
} else {
  const server = await temporaryServer();
  const load = await firstLoad({ ...server, executablePath });
  console.log(
    `  ${load.signInMs} ms to the sign-in form, ${load.canvasMs} ms to a flow on its canvas (empty cache)`,
  );
  await server.stop();
}
