// Proves that the gate closes: plants one violation of each kind in a copy of the repository, runs the check that must
// catch it, and expects a failure that names the planted file. A gate that was never seen to close is only paint.
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyOfRepository } from './gate/copy.mjs';
import { proveNewNode } from './gate/new-node-proof.mjs';
import { plants } from './gate/plants.mjs';
import { pool, run } from './lib/run.mjs';

const copy = copyOfRepository();

/** Plants a violation and gives back the path whose name the check has to say. */
function plant({ files = {}, append = {}, replace = {} }) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  for (const [path, text] of Object.entries(append)) appendFileSync(join(copy, path), text);
  for (const [path, [from, to]] of Object.entries(replace)) {
    const text = readFileSync(join(copy, path), 'utf8');
    writeFileSync(join(copy, path), text.replace(from, to));
  }
  return Object.keys({ ...files, ...append, ...replace })[0];
}

/** The files to hand to the checks that look at single files. Those that look at everything are handed none. */
function filesFor({ check, only, files = {} }) {
  if (only !== undefined) return only;
  return ['format', 'lint', 'tests'].includes(check) ? Object.keys(files) : [];
}

/** What the output says about one file: the paragraphs that name it. */
function saysOf(output, path) {
  return output
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.includes(path))
    .join('\n');
}

/** Plants everything, runs each check once, and looks whether it caught what was meant for it. */
async function provePlants() {
  const named = plants.map((each) => ({ path: plant(each), ...each }));
  const names = [...new Set(named.map(({ check }) => check))];
  const runs = new Map();
  await pool(
    names.map((name) => async () => {
      const files = named.filter(({ check }) => check === name).flatMap(filesFor);
      const args = [join(copy, 'scripts/check.mjs'), name, '--', ...files];
      runs.set(name, await run(process.execPath, args, { cwd: copy }));
    }),
  );
  return named.map(({ kind, check, path, word = '' }) => {
    const { code, output } = runs.get(check);
    const said = saysOf(output, path);
    // Knip sorts by kind of problem, not by file, so its words are looked for in everything that it said.
    const ok =
      said !== '' && (said.includes(word) || (check === 'dead-code' && output.includes(word)));
    return {
      check,
      kind: `stops ${kind}`,
      ok: code !== 0 && ok,
      output: said === '' ? output : said,
    };
  });
}

try {
  const results = [...(await proveNewNode(copy)), ...(await provePlants())];
  for (const { check, kind, ok, output } of results) {
    if (!ok) console.log(`--- ${check} ---\n${output}`);
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${check.padEnd(11)} ${kind}`);
  }
  const failed = results.filter(({ ok }) => !ok).length;
  console.log(`gate proof: ${results.length - failed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
