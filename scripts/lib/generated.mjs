import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { shortPath } from './root.mjs';

/**
 * Writes generated files, or with `check` only compares them. `surplus` are files that an earlier run wrote and that
 * nothing asks for any more. Returns the paths that were not as they should be.
 */
export function writeGenerated(files, { check, surplus = [] }) {
  const stale = [];
  for (const [path, text] of files) {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale.push(shortPath(path));
    if (check) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  for (const path of surplus) {
    stale.push(shortPath(path));
    if (!check) rmSync(path);
  }
  return stale;
}
