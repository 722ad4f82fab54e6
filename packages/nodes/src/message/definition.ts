import type { JsonObject } from '@bellhop/schema';
import type { CardItem, NodeDefinition } from '../contract/node-definition.ts';
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
  canInterrupt: false,
};

export const definition: NodeDefinition<MessageConfig> = {
  type: 'message',
  version: 2,
  kind: 'trigger',
  category: 'when',
  icon: 'message',
  config: messageConfigSchema,
  starter: () => starter,
  exits: () => [{ id: 'then', label: 'then' }],
  waits: () => false,
  tools: ({ on, soundsAlike }) => (on === 'keywords' && soundsAlike ? ['pinyinOf'] : []),
  card,
  check,
  migrations: { 1: withEverything },
};

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
