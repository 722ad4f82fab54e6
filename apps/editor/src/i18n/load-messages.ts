import { mergeMessages, type MessageTree } from './merge-messages.ts';

interface MessageFile {
  default: MessageTree;
}

// Adding a language is adding files: the shell's decide which languages there are, each feature brings its own words.
const shell = import.meta.glob<MessageFile>('./messages/*.json');
const features = import.meta.glob<MessageFile>('../features/*/messages/*.json');

const localeOf = (path: string) => path.replace(/^.*\/([^/]+)\.json$/, '$1');

/** Languages that the product speaks, English first. */
export const availableLocales: readonly string[] = Object.keys(shell)
  .map(localeOf)
  .sort((a, b) => Number(b === 'en') - Number(a === 'en') || a.localeCompare(b));

/** All words of one language. Other languages are never fetched. */
export async function loadMessages(locale: string): Promise<MessageTree> {
  const files = Object.entries({ ...shell, ...features }).filter(
    ([path]) => localeOf(path) === locale,
  );
  const loaded = await Promise.all(files.map(async ([, load]) => (await load()).default));
  return mergeMessages(loaded);
}
