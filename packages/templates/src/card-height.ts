import type { CardItem, Exit } from '@bellhop/nodes/contract';
import { nodeDefinitions } from '@bellhop/nodes/definitions';
import { pickText, type FlowNode, type JsonValue, type Locale } from '@bellhop/schema';

/** As the editor draws a card: its width, and the room for words inside. */
export const cardWidth = 256;
const room = { title: 188, bubble: 208, pills: 228, exit: 222 };
const shownWords = 8;
/** Sentences of a step type lie in the editor's words; none of them is longer. */
const longestLine = 44;

/**
 * How tall the editor draws the card of a step, in pixels, in whichever language needs most room. Reckoned without a
 * screen and meant to be rather too tall: only then do cards with room between them never touch.
 */
export function cardHeight(node: FlowNode, locales: readonly Locale[]): number {
  const heights = locales.map((locale) => heightIn(node, locale));
  return Math.max(...heights, 0);
}

function heightIn({ type, name, config }: FlowNode, locale: Locale): number {
  const definition = nodeDefinitions[type];
  if (definition === undefined) return 0;
  const items = definition.card(config, locale, locale);
  const summary = items.find((item) => item.kind === 'line');
  const body = items.filter((item) => item !== summary);
  const title = name === undefined ? 1 : rows(name, { size: 13.5, room: room.title });
  const below = summary === undefined ? 0 : rows(wordsOfLine(summary), { size: 12, room: 188 });
  const head = 30 + Math.max(28, title * 18.5 + Math.min(3, below) * 16.5);
  const parts = body.reduce((sum, item) => sum + heightOf(item) + 8, 0);
  const exits = definition.exits(config).map((exit) => exitHeight(exit, locale));
  return Math.ceil(
    head + parts + (body.length > 0 ? 4 : 0) + exits.reduce((sum, one) => sum + one, 0),
  );
}

function heightOf(item: CardItem): number {
  switch (item.kind) {
    case 'bubble':
      return 14 + 19.5 * Math.min(8, rows(item.text, { size: 13, room: room.bubble }));
    case 'quickReplies':
      return pillsHeight(item.labels);
    case 'words': {
      const more = item.words.length > shownWords ? ['+00 more'] : [];
      return pillsHeight([...item.words.slice(0, shownWords), ...more]);
    }
    case 'line':
      return 18 * Math.min(3, rows(wordsOfLine(item), { size: 12, room: room.pills }));
  }
}

/** Pills flow into rows; one that is wider than the card wraps inside itself. */
function pillsHeight(labels: readonly string[]): number {
  let height = 0;
  let left = 0;
  for (const label of labels) {
    const width = Math.min(room.pills, advance(label) * 12 + 20);
    if (left < width) {
      height += height === 0 ? 0 : 5;
      const lines = Math.min(3, rows(label, { size: 12, room: room.pills - 20 }));
      height += 21.5 + 19.2 * (lines - 1);
      left = room.pills;
    }
    left -= width + 5;
  }
  return height;
}

function exitHeight({ text, words }: Exit, locale: Locale): number {
  const label = text ?? (words === undefined ? '' : pickText(words, locale, locale));
  return Math.max(32, 9 + 19 * Math.min(2, rows(label, { size: 12.5, room: room.exit })));
}

function wordsOfLine({ values = {} }: Extract<CardItem, { kind: 'line' }>): string {
  return [' '.repeat(longestLine / 2), ...stringsIn(values)].join(' ');
}

function stringsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function rows(text: string, { size, room: width }: { size: number; room: number }): number {
  return text
    .split('\n')
    .reduce(
      (sum, part) => sum + Math.max(1, Math.ceil((advance(part) * size) / (width * 0.92))),
      0,
    );
}

/** Width of a text in parts of its size: Han fills its square, Latin and Thai letters about half of it, marks nothing. */
function advance(text: string): number {
  let sum = 0;
  for (const sign of text) {
    if (/\p{Mark}/u.test(sign)) continue;
    sum += sign >= '\u2e80' ? 1 : 0.56;
  }
  return sum;
}
