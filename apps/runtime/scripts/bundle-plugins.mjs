import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const packageOf = (path) => /^(@[^/]+\/)?[^/]+/.exec(path)?.[0];

/** Packages that are found in node_modules when the server starts, instead of being taken into the bundle. */
export function staysOutside(packages) {
  return {
    name: 'stays-outside',
    setup(builder) {
      builder.onResolve({ filter: /^[^./]/ }, ({ path }) =>
        packages.has(packageOf(path)) ? { path, external: true } : undefined,
      );
    },
  };
}

/** A backslash before such a letter says nothing, and before its escape it would. */
function escaped(backslashes, letter) {
  const code = letter.charCodeAt(0).toString(16).padStart(4, '0');
  return `${backslashes.length % 2 === 0 ? backslashes : backslashes.slice(1)}\\u${code}`;
}

/**
 * V8 keeps the text of a file with two bytes for every letter if one of them is no Latin letter. In strings esbuild writes
 * such letters as escapes by itself, in regular expressions it does not; their meaning is the same.
 */
export const escapedLetters = {
  name: 'escaped-letters',
  setup(builder) {
    builder.onLoad({ filter: /\.m?[jt]s$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/(\\*)([^\0-\x7f])/g, (_, ...found) =>
        escaped(...found),
      ),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};

const compiler =
  /const \{ wasm \} = await import\("([^"]+)"\)\s+return await decodeBase64AsWasm\(wasm\)/;

/**
 * Prisma's query compiler is a text of two megabytes in a module, and V8 keeps what a module says twice. Here it is a file
 * beside the bundle, which is read once and forgotten.
 */
export function compilerInFile(folder) {
  return {
    name: 'compiler-in-file',
    setup(builder) {
      builder.onLoad({ filter: /generated\/.*\/internal\/class\.ts$/ }, async ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const module = compiler.exec(text)?.[1];
        if (module === undefined) throw new Error(`${path} has changed: it has no compiler`);
        const { wasm } = await import(module);
        const name = basename(module, '-base64.mjs');
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, name), Buffer.from(wasm, 'base64'));
        const read = `readFileSync(join(packageRoot(), 'dist', '${name}'))`;
        return {
          loader: 'ts',
          contents: `${imports}\n${text.replace(compiler, `return new WebAssembly.Module(${read})`)}`,
        };
      });
    },
  };
}

const imports = `import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../package-root.ts';`;
