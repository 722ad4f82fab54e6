import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';

export const messageConfigSchema = z.strictObject({
  on: field(z.enum(['keywords', 'firstContact', 'any', 'nothingElse']), {
    widget: 'select',
    options: ['keywords', 'firstContact', 'any', 'nothingElse'],
  }),
  keywords: field(z.array(cleanText(100)).max(500), {
    widget: 'words',
    visibleWhen: { field: 'on', in: ['keywords'] },
  }),
  mode: field(z.enum(['contains', 'equals', 'startsWith']), {
    widget: 'select',
    options: ['contains', 'equals', 'startsWith'],
    visibleWhen: { field: 'on', in: ['keywords'] },
  }),
  canInterrupt: field(z.boolean(), {
    widget: 'switch',
    visibleWhen: { field: 'on', in: ['keywords'] },
  }),
});
export type MessageConfig = z.infer<typeof messageConfigSchema>;

export const definition: NodeDefinition<MessageConfig> = {
  type: 'message',
  version: 1,
  kind: 'trigger',
  category: 'when',
  icon: 'message',
  config: messageConfigSchema,
  starter: () => ({ on: 'keywords', keywords: [], mode: 'contains', canInterrupt: false }),
  exits: () => [{ id: 'then', label: 'then' }],
  waits: () => false,
  card: (config) => [
    { kind: 'line', line: config.on === 'keywords' ? config.mode : config.on },
    ...(config.on === 'keywords' && config.keywords.length > 0
      ? [{ kind: 'words' as const, words: config.keywords }]
      : []),
  ],
  check,
  migrations: {},
};

function check(config: MessageConfig): ConfigProblem[] {
  if (config.on !== 'keywords') return [];
  const words = config.keywords.map((word) => word.trim());
  if (!words.some((word) => word !== '')) {
    return [{ code: 'noKeywords', severity: 'error', field: 'keywords' }];
  }
  const repeated = words.find((word, index) => words.indexOf(word) < index);
  if (repeated === undefined) return [];
  return [
    { code: 'repeatedKeyword', severity: 'hint', field: 'keywords', values: { word: repeated } },
  ];
}
