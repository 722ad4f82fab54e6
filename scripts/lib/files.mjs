import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';

/** Folders that hold nothing written by hand. */
const skipped = new Set([
  '.bellhop',
  '.git',
  '.turbo',
  'coverage',
  'data',
  'dist',
  'node_modules',
  'playwright-report',
  'test-results',
]);

/** Every file below a folder, in a stable order, without what is built, installed or stored there. */
export function filesBelow(folder, top = folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    // `data` is the database's folder at the top only; below it is a word like any other.
    if (skipped.has(entry.name) && (entry.name !== 'data' || folder === top)) return [];
    return filesBelow(path, top);
  });
}

/** The folders of the workspaces: `packages/*`, `apps/*` and `e2e`. */
export function workspaces() {
  const inside = (parent) =>
    readdirSync(inRoot(parent), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${parent}/${entry.name}`);
  return [...inside('packages'), ...inside('apps'), 'e2e'];
}
