// How well messages are understood, on test sets that are not part of the project:
//   node packages/language/scripts/eval-language.mjs [--root <folder that holds nlu/>]
// Prints every measure beside its target (eval/targets.json); exit code 1 when one is missed, 0 when there is no data.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createData } from './eval/data.mjs';
import { measureIntents, measureOwnThresholds, measureRobustness } from './eval/intents.mjs';
import { measurePipeline } from './eval/pipeline.mjs';
import { createTable } from './eval/table.mjs';
import { measureContacts, measureFaq, measureLanguage, measureSentiment } from './eval/texts.mjs';

const at = process.argv.indexOf('--root');
const beside = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const root = at >= 0 ? process.argv[at + 1] : beside;
if (!root || !existsSync(join(root, 'nlu'))) {
  console.log(`No evaluation data in ${root}: nothing measured. Give a folder with --root.`);
  process.exit(0);
}

const targets = JSON.parse(readFileSync(new URL('eval/targets.json', import.meta.url), 'utf8'));
const bench = await bundleBench();
const data = createData(root);
const table = createTable();
measureIntents(bench, data, targets, table);
measureOwnThresholds(bench, data, targets, table);
measureRobustness(bench, data, targets, table);
measureFaq(bench, data, targets, table);
measureLanguage(bench, data, targets, table);
measureContacts(bench, data, targets, table);
measureSentiment(bench, data, targets, table);
measurePipeline(root, targets, table);
console.log(table.missed > 0 ? `\n${table.missed} targets missed` : '\nall targets met');
process.exitCode = table.missed > 0 ? 1 : 0;

async function bundleBench() {
  await import('./build-bench.mjs');
  return import(new URL('../dist/bench.js', import.meta.url).href);
}
