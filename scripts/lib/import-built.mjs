import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot } from './root.mjs';

/**
 * A module of ours, built as the product is. What runs TypeScript as it stands gives every function its name anew each
 * time one is made, which took a third of a turn of the engine.
 */
export async function importBuilt(file) {
  const folder = mkdtempSync(join(tmpdir(), 'bellhop-built-'));
  const outfile = join(folder, 'built.cjs');
  try {
    await build({
      entryPoints: [inRoot(file)],
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
