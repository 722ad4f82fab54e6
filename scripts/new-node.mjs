// npm run new:node <type> [category]: writes the folder of a new type of step, with a test that fails until the folder
// is filled in, and adds it to the generated registry. No other file has to be touched.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeGenerated } from './lib/generated.mjs';
import { inRoot } from './lib/root.mjs';
import { run } from './lib/run.mjs';
import { filesOf } from './new-node/templates.mjs';

const categories = ['when', 'decide', 'say', 'customer', 'people', 'flow', 'connect'];
/** Folders of packages/nodes/src that are no types. */
const taken = ['check', 'contract', 'generated', 'testing'];

function wrongWith(type, category) {
  if (type === undefined) {
    return 'Say what the type is called: npm run new:node <type> [category], such as npm run new:node office-hours decide';
  }
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(type) || type.length > 40) {
    return `"${type}" is no name for a type: small letters and digits, words joined by -, at most 40 characters.`;
  }
  if (taken.includes(type) || existsSync(inRoot('packages/nodes/src', type))) {
    return `packages/nodes/src/${type} is there already.`;
  }
  if (!categories.includes(category)) {
    return `"${category}" is no category. There are: ${categories.join(', ')}`;
  }
  return undefined;
}

const [type, category = 'say'] = process.argv.slice(2);
const wrong = wrongWith(type, category);
if (wrong !== undefined) {
  console.error(wrong);
  process.exit(1);
}

const folder = inRoot('packages/nodes/src', type);
const kind = category === 'when' ? 'trigger' : 'step';
const files = [...filesOf({ type, category, kind })].map(([path, text]) => [
  join(folder, path),
  text,
]);
for (const path of writeGenerated(files, { check: false })) console.log(`wrote ${path}`);

const { code, output } = await run(process.execPath, [inRoot('scripts/gen-nodes.mjs')]);
console.log(output.trimEnd());
console.log(`
Next: fill in what is marked FILL IN, then run
  node_modules/.bin/vitest run packages/nodes
It fails until everything is filled in and then proves the contract.`);
process.exitCode = code;
