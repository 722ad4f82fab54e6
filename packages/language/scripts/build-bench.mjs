// Builds dist/bench.js: the parts of this package under the names that measuring scripts ask for.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  entryPoints: [fileURLToPath(new URL('../src/bench.ts', import.meta.url))],
  outfile: fileURLToPath(new URL('../dist/bench.js', import.meta.url)),
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
});
