import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the repository, absolute. */
export function inRoot(...parts) {
  return join(root, ...parts);
}

/** How a file is called in messages: from the repository's folder, with forward slashes. */
export function shortPath(path) {
  return relative(root, path).split(sep).join('/');
}
