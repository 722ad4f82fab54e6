import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Writes a generated file, or with `--check` only compares: exit code 1 when the committed file is stale.
 * @param {URL} file
 * @param {string} content
 * @param {string} howTo the command that brings the file up to date
 */
export function writeGenerated(file, content, howTo) {
  if (!process.argv.includes('--check')) {
    writeFileSync(file, content);
    return;
  }
  if (readExisting(file) === content) return;
  console.error(`${fileURLToPath(file)} is stale. Run: ${howTo}`);
  process.exitCode = 1;
}

/** @param {URL} file */
function readExisting(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}
