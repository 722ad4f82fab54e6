import type { CardItem } from '@bellhop/nodes/contract';

const placeholder = /\{\{-?\s*([^{}]*?)\s*-?\}\}/g;
const most = 80;
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * What a step without a name is known by: the beginning of what it says, the words that it waits for, or the line on its
 * card. Empty when its card shows nothing.
 */
export function firstWords(
  items: readonly CardItem[],
  lineOf: (item: Extract<CardItem, { kind: 'line' }>) => string,
): string {
  for (const kind of ['bubble', 'words', 'line'] as const) {
    for (const item of items) {
      if (item.kind !== kind) continue;
      const text = shortened(textOf(item, lineOf));
      if (text !== '') return text;
    }
  }
  return '';
}

function textOf(
  item: Exclude<CardItem, { kind: 'quickReplies' }>,
  lineOf: (item: Extract<CardItem, { kind: 'line' }>) => string,
): string {
  switch (item.kind) {
    case 'bubble':
      return item.text.replaceAll(placeholder, (_, name: string) => `[${name}]`);
    case 'words':
      return item.words.join(', ');
    case 'line':
      return lineOf(item);
  }
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const parts = [...letters.segment(line)];
  if (parts.length <= most) return line;
  return `${parts
    .slice(0, most)
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`;
}
