import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';

export const tagAddedConfigSchema = z.strictObject({
  tags: field(z.array(cleanText(60)).max(50), { widget: 'tags' }),
});
export type TagAddedConfig = z.infer<typeof tagAddedConfigSchema>;

export const definition: NodeDefinition<TagAddedConfig> = {
  type: 'tag-added',
  version: 1,
  kind: 'trigger',
  category: 'when',
  icon: 'tagAdded',
  config: tagAddedConfigSchema,
  starter: () => ({ tags: [] }),
  exits: () => [{ id: 'then', label: 'then' }],
  waits: () => false,
  flowKinds: ['conversation', 'silent'],
  mentions: ({ tags }) =>
    tags.map((name, index) => ({ kind: 'tag', name, field: `tags.${String(index)}` })),
  card,
  check,
  migrations: {},
};

function card({ tags }: TagAddedConfig): CardItem[] {
  if (tags.length === 0) return [{ kind: 'line', line: 'noTags' }];
  return [
    { kind: 'line', line: 'anyOf' },
    { kind: 'words', words: tags },
  ];
}

function check(config: TagAddedConfig): ConfigProblem[] {
  const tags = config.tags.filter((tag) => tag.trim() !== '');
  if (tags.length === 0) return [{ code: 'noTags', severity: 'error', field: 'tags' }];
  const once = [...new Set(tags)];
  if (once.length === config.tags.length) return [];
  const fixedConfig = { ...config, tags: once };
  return [{ code: 'repeatedTag', severity: 'hint', field: 'tags', fixedConfig }];
}
