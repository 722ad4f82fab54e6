import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Tree {
  [key: string]: string | Tree;
}

const source = fileURLToPath(new URL('../../apps/editor/src', import.meta.url));

/** The words of the editor in one language, straight from its message files. */
export function wordsOf(locale: string): (key: string) => string {
  const trees = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(join('messages', `${locale}.json`)))
    .map((path) => JSON.parse(readFileSync(join(source, path), 'utf8')) as Tree);
  return (key) => {
    for (const tree of trees) {
      let found: string | Tree | undefined = tree;
      for (const part of key.split('.'))
        found = typeof found === 'object' ? found[part] : undefined;
      if (typeof found === 'string') return found;
    }
    throw new Error(`no word for ${key} in ${locale}`);
  };
}
