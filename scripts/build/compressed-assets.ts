import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Fonts and pictures are compressed already; below this size a header weighs more than what is saved. */
const isWorthIt = /\.(?:js|css|svg|json)$/;
const smallest = 1024;

/**
 * Writes `name.br` and `name.gz` beside each built asset, for the server to send as they are: the highest quality
 * takes seconds, which is nothing for a build and too long for a visitor.
 */
export function compressedAssets(): Plugin {
  let folder = '';
  return {
    name: 'bellhop-compressed-assets',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(root, build.outDir, build.assetsDir);
    },
    async closeBundle() {
      const names = (await readdir(folder)).filter((name) => isWorthIt.test(name));
      await Promise.all(names.map((name) => compressFile(join(folder, name))));
    },
  };
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.length < smallest) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await Promise.all([
    brotli(bytes, { params }).then((made) => writeFile(`${path}.br`, made)),
    zip(bytes, { level: constants.Z_BEST_COMPRESSION }).then((made) =>
      writeFile(`${path}.gz`, made),
    ),
  ]);
}
