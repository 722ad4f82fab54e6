import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../lib/files.mjs';
import { run } from '../lib/run.mjs';

const type = 'planted-step';

/** Does what a patient author does last: no mark is left. */
function fillIn(folder) {
  for (const file of filesBelow(folder)) {
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('FILL IN', 'Filled in'));
  }
}

/**
 * Proves that a new type of step costs one folder: what `new:node` writes fails its own test until it is filled in, and
 * then keeps the contract, the types and the registry without another file being touched.
 */
export async function proveNewNode(copy) {
  const folder = join(copy, 'packages/nodes/src', type);
  const node = (...args) => run(process.execPath, args, { cwd: copy });
  const check = (name, ...files) => node('scripts/check.mjs', name, '--', ...files);
  const suites = [`packages/nodes/src/${type}`, 'packages/nodes/src/contract'];

  const written = await node('scripts/new-node.mjs', type, 'say');
  const empty = await check('tests', ...suites);
  fillIn(folder);
  const filled = await check('tests', ...suites);
  const typed = await check('types', 'packages/nodes');
  const fresh = await check('generated');

  rmSync(folder, { recursive: true });
  await node('scripts/gen-nodes.mjs');
  return [
    {
      check: 'new:node',
      kind: 'writes a folder whose test fails and says what is still to do',
      ok:
        written.code === 0 &&
        empty.code !== 0 &&
        empty.output.includes(`src/${type}/definition.ts`),
      output: written.output + empty.output,
    },
    {
      check: 'new:node',
      kind: 'keeps the contract once it is filled in',
      ok: filled.code === 0 && typed.code === 0 && fresh.code === 0,
      output: filled.output + typed.output + fresh.output,
    },
  ];
}
