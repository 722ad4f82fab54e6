import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mergeMessages, type MessageTree } from './merge-messages.ts';

const source = join(dirname(fileURLToPath(import.meta.url)), '..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();
const messageFiles = files.filter((path) => /(^|\/)messages\/[^/]+\.json$/.test(path));
const folders = [...new Set(messageFiles.map((path) => dirname(path)))];
const locales = messageFiles
  .filter((path) => dirname(path) === 'i18n/messages')
  .map((path) => basename(path, '.json'));

const read = (folder: string, locale: string) =>
  JSON.parse(readFileSync(join(source, folder, `${locale}.json`), 'utf8')) as MessageTree;

function flat(tree: MessageTree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + key, value);
    else for (const [path, text] of flat(value, `${prefix}${key}.`)) texts.set(path, text);
  }
  return texts;
}

const pluralForm = /_(zero|one|two|few|many|other)$/;
const withoutForm = (key: string) => key.replace(pluralForm, '');
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{\{-?\s*(\w+)/g)].map(([, name]) => name))].sort();

describe('the message files', () => {
  it('speak the five languages of the product', () => {
    expect(locales.toSorted()).toEqual(['en', 'pl', 'th', 'zh-Hans', 'zh-Hant']);
  });

  for (const folder of folders) {
    describe(folder, () => {
      const english = flat(read(folder, 'en'));
      const keys = [...new Set([...english.keys()].map(withoutForm))].sort();

      it.each(locales)('has every key and every placeholder in %s', (locale) => {
        const texts = flat(read(folder, locale));
        expect([...new Set([...texts.keys()].map(withoutForm))].sort()).toEqual(keys);
        for (const [key, text] of texts) {
          const model = english.get(key) ?? english.get(`${withoutForm(key)}_other`) ?? '';
          expect([key, ...placeholders(text)]).toEqual([key, ...placeholders(model)]);
          expect(text.trim(), key).not.toBe('');
        }
      });

      it.each(locales)('has exactly the plural forms of %s', (locale) => {
        const texts = flat(read(folder, locale));
        const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.toSorted();
        const counted = [...texts.keys()].filter((key) => pluralForm.test(key)).map(withoutForm);
        for (const key of new Set(counted)) {
          const found = [...texts.keys()].filter((each) => each.replace(pluralForm, '') === key);
          const suffixes = found.map((each) => each.slice(key.length + 1)).sort();
          expect([key, ...suffixes]).toEqual([key, ...forms]);
        }
      });
    });
  }

  it.each(locales)('do not write one key of %s twice', (locale) => {
    expect(() => mergeMessages(folders.map((folder) => read(folder, locale)))).not.toThrow();
  });

  it('hold every key that the code asks for by its full name', () => {
    const known = new Set(
      folders.flatMap((folder) => [...flat(read(folder, 'en')).keys()].map(withoutForm)),
    );
    const missing = files
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
      .flatMap((path) => {
        const code = readFileSync(join(source, path), 'utf8');
        const asked = [...code.matchAll(/(?<![\w.])(?:t|words\.t)\(\s*'([\w.]+)'/g)].map(
          ([, key]) => key ?? '',
        );
        return asked
          .filter((key) => key.includes('.') && !known.has(key))
          .map((key) => `${path}: ${key}`);
      });
    expect(missing).toEqual([]);
  });
});
