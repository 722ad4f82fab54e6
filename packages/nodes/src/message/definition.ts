import type { JsonObject } from '@bellhop/schema';
import type { CardItem, NodeDefinition } from '../contract/node-definition.ts';
import { catches } from './catches.ts';
import { check } from './check.ts';
import { messageConfigSchema, type MessageConfig } from './config.ts';

const starter: MessageConfig = {
  on: 'keywords',
  keywords: [],
  mode: 'contains',
  without: [],
  stem: false,
  typos: false,
  soundsAlike: false,
  pattern: '',
  intents: [],
  buttons: [],
  canInterrupt: false,
};

export const definition: NodeDefinition<MessageConfig> = {
  type: 'message',
  version: 3,
  kind: 'trigger',
  // Nobody asks the triggers of a part that other flows call.
  flowKinds: ['conversation', 'silent'],
  category: 'when',
  icon: 'message',
  startsBy: 'on',
  config: messageConfigSchema,
  starter: () => starter,
  exits: () => [{ id: 'then', label: 'then' }],
  waits: () => false,
  mentions: ({ on, intents }) =>
    on === 'intent'
      ? intents.map((name, index) => ({
          kind: 'intent',
          name,
          field: `intents.${String(index)}`,
        }))
      : [],
  catches,
  readsMessage: ({ on }) => readingWays.has(on),
  tools: ({ on, soundsAlike }) => (on === 'keywords' && soundsAlike ? ['pinyinOf'] : []),
  card,
  check,
  migrations: { 1: withEverything, 2: withButtons },
};

/** Ways that look at the words; the others ask who writes, or what came with the message. */
const readingWays: ReadonlySet<MessageConfig['on']> = new Set([
  'keywords',
  'pattern',
  'intent',
  'question',
  'person',
]);

function card(config: MessageConfig): CardItem[] {
  switch (config.on) {
    case 'keywords':
      return [
        { kind: 'line', line: config.mode },
        ...wordsOf(config.keywords),
        ...(config.without.length > 0 ? [{ kind: 'line' as const, line: 'without' }] : []),
        ...wordsOf(config.without),
      ];
    case 'pattern':
      return [
        { kind: 'line', line: 'pattern' },
        ...wordsOf(config.pattern === '' ? [] : [config.pattern]),
      ];
    case 'intent':
      return config.intents.length === 0
        ? [{ kind: 'line', line: 'noIntents' }]
        : [{ kind: 'line', line: 'intent', values: { intents: config.intents } }];
    case 'button':
      return [{ kind: 'line', line: 'button' }, ...wordsOf(config.buttons)];
    default:
      return [{ kind: 'line', line: config.on }];
  }
}

function wordsOf(list: string[]): CardItem[] {
  return list.length > 0 ? [{ kind: 'words', words: list }] : [];
}

/** Version 1 knew keywords and nothing that makes them looser. What is set already stays. */
function withEverything(config: JsonObject): JsonObject {
  return { ...starter, ...config };
}

/** Version 2 knew neither buttons nor pictures nor customers who come back. */
function withButtons(config: JsonObject): JsonObject {
  return { buttons: [], ...config };
}
