import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * Bytes that a page transfers when it loads everything behind this package's door, compressed as the build compresses
 * it and the server sends it. Pinyin has a door of its own, and starter packs come one by one, when asked for.
 */
export async function browserPart() {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL('../src/index.ts', import.meta.url))],
    outdir: 'out',
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'warning',
  });
  const outputOf = (name) => outputFiles.find(({ path }) => path.endsWith(name));
  const [door] = Object.values(metafile.outputs).filter(({ entryPoint }) =>
    entryPoint?.endsWith('src/index.ts'),
  );
  // What the door imports at once comes with it.
  const atOnce = door.imports.filter(({ kind }) => kind === 'import-statement');
  const parts = ['index.js', ...atOnce.map(({ path }) => path)].map(outputOf);
  const sum = (sizeOf) => parts.reduce((total, { contents }) => total + sizeOf(contents), 0);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return {
    brotli: sum((bytes) => brotliCompressSync(bytes, { params }).length),
    gzip: sum((bytes) => gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }).length),
  };
}
