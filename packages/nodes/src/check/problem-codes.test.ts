import { readdirSync, readFileSync } from 'node:fs';
import { schemaMessages } from '@bellhop/schema/messages';
import { expect, it } from 'vitest';
import { placeholdersOf, wordAt, wordPaths } from '../contract/message-words.ts';

const here = new URL('.', import.meta.url);
const sources = readdirSync(here)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, here), 'utf8'))
  .join('\n');
/** Whatever is given as a code in the sources, also where one of two is chosen. */
const given = [...sources.matchAll(/(?:code: |problemOf\((?='))([^\n]*)/g)].flatMap(
  ([, line = '']) => [...line.matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
);
const notCodes = new Set(['error', 'warning', 'hint']);
const codes = [...new Set(given)].filter((name) => !notCodes.has(name)).sort();
const page = readFileSync(new URL('../../../../docs/problems.md', here), 'utf8');

it('every code has words in all languages and a section of the page, and there are no others', () => {
  const sections = [...page.matchAll(/^## (\w+)$/gm)].map(([, name]) => name);
  expect(sections.sort()).toEqual(codes);
  const english = schemaMessages['en'] ?? {};
  for (const [locale, messages] of Object.entries(schemaMessages)) {
    const worded = wordPaths(messages)
      .filter((path) => path.startsWith('problem.'))
      .map((path) => path.slice('problem.'.length));
    expect(worded, locale).toEqual(codes);
    for (const code of codes) {
      const path = `problem.${code}`;
      expect(placeholdersOf(wordAt(messages, path))).toEqual(placeholdersOf(wordAt(english, path)));
    }
  }
});

it('every section says how to mend it', () => {
  for (const section of page.split('\n## ').slice(1)) {
    expect(section).toContain('**How to mend it:**');
  }
});
