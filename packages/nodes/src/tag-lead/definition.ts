import type { JsonObject } from '@bellhop/schema';
import type { CardItem, Mention, NodeDefinition } from '../contract/node-definition.ts';
import { check } from './check.ts';
import { tagLeadConfigSchema, type TagLeadConfig } from './config.ts';

const added = { owner: '', groups: [] } satisfies Partial<TagLeadConfig>;

export const definition: NodeDefinition<TagLeadConfig> = {
  type: 'tag-lead',
  version: 2,
  kind: 'step',
  category: 'customer',
  icon: 'tag',
  config: tagLeadConfigSchema,
  starter: () => ({
    addTags: [],
    removeTags: [],
    lead: false,
    stage: 'keep',
    scoreChange: 0,
    ...added,
  }),
  exits: () => [{ id: 'then', label: 'then', optional: true }],
  waits: () => false,
  mentions,
  card,
  check,
  migrations: { 1: withEverything },
};

function mentions({ addTags, removeTags, groups }: TagLeadConfig): Mention[] {
  const named = (names: readonly string[], path: string): Mention[] =>
    names.map((name, index) => ({ kind: 'tag', name, field: `${path}.${String(index)}` }));
  return [
    ...named(addTags, 'addTags'),
    ...named(removeTags, 'removeTags'),
    ...groups.flatMap((group, index) => named(group.tags, `groups.${String(index)}.tags`)),
  ];
}

function card(config: TagLeadConfig): CardItem[] {
  const items: CardItem[] = [];
  if (config.addTags.length > 0) {
    items.push({ kind: 'line', line: 'add' }, { kind: 'words', words: config.addTags });
  }
  if (config.removeTags.length > 0) {
    items.push({ kind: 'line', line: 'remove' }, { kind: 'words', words: config.removeTags });
  }
  for (const group of config.groups.filter((each) => each.tags.length > 0)) {
    items.push({ kind: 'line', line: 'onlyOne' }, { kind: 'words', words: group.tags });
  }
  if (config.lead) items.push(leadLine(config));
  if (config.lead && config.owner !== '') {
    items.push({ kind: 'line', line: 'owner', values: { owner: config.owner } });
  }
  return items.length > 0 ? items : [{ kind: 'line', line: 'nothing' }];
}

function leadLine({ stage, scoreChange }: TagLeadConfig): CardItem {
  const line = stage === 'keep' ? 'lead' : `lead_${stage}`;
  const change = scoreChange > 0 ? `+${String(scoreChange)}` : String(scoreChange);
  return { kind: 'line', line, values: { change } };
}

/** Version 1 knew no groups and no owner. What is set already stays. */
function withEverything(config: JsonObject): JsonObject {
  return { ...added, ...config };
}
