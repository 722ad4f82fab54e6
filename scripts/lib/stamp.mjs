import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesBelow } from './files.mjs';
import { inRoot, shortPath } from './root.mjs';

/** Tests and texts for developers never end up in what is built. */
const ignored = /(\.test\.tsx?|\.md)$/;

/** One hash over the contents of files and folders. Contents, not times: a checkout touches every file. */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const path of paths.map((each) => inRoot(each))) {
    if (!existsSync(path)) continue;
    const files = statSync(path).isDirectory() ? filesBelow(path) : [path];
    for (const file of files.filter((each) => !ignored.test(each))) {
      hash.update(`\n${shortPath(file)}\n`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/**
 * Does the work only when its inputs changed since it was last done, or when its result is missing. Returns whether
 * there was anything to do. The stamp is written last, so work that was interrupted is done again.
 */
export async function onlyWhenChanged({ stamp, inputs, outputs }, work) {
  const path = inRoot(stamp);
  const hash = hashOf(inputs);
  const present = outputs.every((output) => existsSync(inRoot(output)));
  if (present && existsSync(path) && readFileSync(path, 'utf8') === hash) return false;
  await work();
  mkdirSync(dirname(path), { recursive: true });
  // Installing may rewrite the lock file: what counts is what it is afterwards.
  writeFileSync(path, hashOf(inputs));
  return true;
}
