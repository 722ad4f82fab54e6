// Bundles the server: our own packages are taken in from their sources, and so are most packages from npm, since to find
// and link some thousand small files is most of a start (docs/decisions/0012).
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compilerInFile, escapedLetters, staysOutside } from './bundle-plugins.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What brings compiled parts, or files that it looks for beside itself; and what Fastify would ask for and never is. */
const outside = new Set([
  '@fastify/ajv-compiler',
  '@fastify/fast-json-stringify-compiler',
  '@prisma/client',
  'better-sqlite3',
  'pg',
  'pino',
]);

await build({
  absWorkingDir: root,
  // The last four are what threads run.
  entryPoints: [
    'src/server.ts',
    'src/cli/main.ts',
    'src/language/train-worker.ts',
    'src/long-reads/long-reads-thread.ts',
    'src/store/checkpoint-thread.ts',
    'src/store/writer-thread.ts',
  ],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  sourcemap: true,
  sourcesContent: false,
  // V8 keeps the text of every module for as long as it runs. Names stay: stack traces and profiles are read by people.
  minifyWhitespace: true,
  minifySyntax: true,
  // Packages of the older kind ask for Node's own modules with `require`.
  banner: {
    js: "import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);",
  },
  logLevel: 'warning',
  plugins: [staysOutside(outside), compilerInFile(join(root, 'dist')), escapedLetters],
});
