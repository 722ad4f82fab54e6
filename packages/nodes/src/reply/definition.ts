import { pickText, type JsonObject, type Locale, type LocalizedText } from '@bellhop/schema';
import type { CardItem, Exit, NodeDefinition, SentText } from '../contract/node-definition.ts';
import { buttonExit } from '../saying/choice.ts';
import { check } from './check.ts';
import { replyConfigSchema, shownCards, type ReplyConfig } from './config.ts';

const added = {
  shows: 'text',
  image: '',
  cards: [],
  variants: [],
  order: 'rotate',
} satisfies Partial<ReplyConfig>;

export const definition: NodeDefinition<ReplyConfig> = {
  type: 'reply',
  version: 2,
  kind: 'step',
  category: 'say',
  icon: 'reply',
  config: replyConfigSchema,
  starter: (locale) => ({ text: { [locale]: '' }, quickReplies: [], ...added }),
  exits,
  successorOf,
  waits: (config) => isAsking(config),
  sends,
  card,
  check,
  migrations: { 1: withEverything },
};

function isAsking(config: ReplyConfig): boolean {
  return (
    config.quickReplies.length > 0 || shownCards(config).some(({ buttons }) => buttons.length > 0)
  );
}

function exits(config: ReplyConfig): Exit[] {
  if (!isAsking(config)) return [{ id: 'then', label: 'then', optional: true }];
  const onCards = shownCards(config).flatMap(({ title, buttons }) =>
    buttons.map(({ id, label }) => ({ id: buttonExit(id), words: inFull(label, title) })),
  );
  return [
    ...onCards,
    ...config.quickReplies.map(({ id, label }) => ({ id: buttonExit(id), words: label })),
    { id: 'other', label: 'other', optional: true },
  ];
}

/** Cards often have the same buttons: the exit says which card it is of. */
function inFull(label: LocalizedText, title: LocalizedText): LocalizedText {
  return Object.fromEntries(
    Object.entries(label).map(([locale, words]) => [
      locale,
      `${words} (${pickText(title, locale, locale)})`,
    ]),
  );
}

/** Whatever is not one of the buttons goes on as the message did before it had any, and the other way round. */
function successorOf(exit: string, config: ReplyConfig): string | undefined {
  if (exit === 'then' && isAsking(config)) return 'other';
  return exit === 'other' && !isAsking(config) ? 'then' : undefined;
}

function sends(config: ReplyConfig): SentText[] {
  const buttons = config.quickReplies.map(({ label }) => label);
  const kind = config.shows;
  const message = { kind, buttons };
  return [
    { field: 'text', text: config.text, ...message },
    ...config.variants.map(({ text }, index) => ({
      field: `variants.${String(index)}.text`,
      text,
      ...message,
    })),
    ...shownCards(config).map(({ text, buttons: onCard }, index) => ({
      field: `cards.${String(index)}.text`,
      text,
      kind,
      buttons: onCard.map(({ label }) => label),
    })),
  ];
}

function card(config: ReplyConfig, locale: Locale, fallback: Locale): CardItem[] {
  const { text, quickReplies, variants } = config;
  const read = (words: LocalizedText) => pickText(words, locale, fallback);
  const words = read(text);
  const items: CardItem[] =
    words === '' ? [{ kind: 'line', line: 'empty' }] : [{ kind: 'bubble', text: words }];
  if (config.shows === 'image') items.push({ kind: 'line', line: 'image' });
  const cards = shownCards(config);
  if (cards.length > 0) {
    items.push({ kind: 'words', words: cards.map(({ title }) => read(title)).filter(Boolean) });
  }
  if (variants.length > 0) {
    const values = { count: variants.length + 1 };
    items.push({ kind: 'line', line: 'wordings', values });
  }
  if (quickReplies.length > 0) {
    items.push({ kind: 'quickReplies', labels: quickReplies.map(({ label }) => read(label)) });
  }
  return items;
}

/** Version 1 had one wording and no pictures. What is set already stays. */
function withEverything(config: JsonObject): JsonObject {
  return { ...added, ...config };
}
