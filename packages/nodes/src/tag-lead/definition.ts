import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';

const tags = z.array(cleanText(60)).max(20);
export const leadStages = ['keep', 'new', 'interested', 'ready', 'won', 'lost'] as const;

export const tagLeadConfigSchema = z.strictObject({
  addTags: field(tags, { widget: 'tags' }),
  removeTags: field(tags, { widget: 'tags' }),
  lead: field(z.boolean(), { widget: 'switch' }),
  stage: field(z.enum(leadStages), {
    widget: 'select',
    options: leadStages,
    visibleWhen: { field: 'lead', in: ['true'] },
  }),
  scoreChange: field(z.int().min(-100).max(100), {
    widget: 'number',
    visibleWhen: { field: 'lead', in: ['true'] },
  }),
});
export type TagLeadConfig = z.infer<typeof tagLeadConfigSchema>;

export const definition: NodeDefinition<TagLeadConfig> = {
  type: 'tag-lead',
  version: 1,
  kind: 'step',
  category: 'customer',
  icon: 'tag',
  config: tagLeadConfigSchema,
  starter: () => ({ addTags: [], removeTags: [], lead: false, stage: 'keep', scoreChange: 0 }),
  exits: () => [{ id: 'then', label: 'then', optional: true }],
  waits: () => false,
  card,
  check,
  migrations: {},
};

function card(config: TagLeadConfig): CardItem[] {
  const items: CardItem[] = [];
  if (config.addTags.length > 0) {
    items.push({ kind: 'line', line: 'add' }, { kind: 'words', words: config.addTags });
  }
  if (config.removeTags.length > 0) {
    items.push({ kind: 'line', line: 'remove' }, { kind: 'words', words: config.removeTags });
  }
  if (config.lead) items.push(leadLine(config));
  return items.length > 0 ? items : [{ kind: 'line', line: 'nothing' }];
}

function leadLine({ stage, scoreChange }: TagLeadConfig): CardItem {
  const line = stage === 'keep' ? 'lead' : `lead_${stage}`;
  const change = scoreChange > 0 ? `+${String(scoreChange)}` : String(scoreChange);
  return { kind: 'line', line, values: { change } };
}

function check(config: TagLeadConfig): ConfigProblem[] {
  const { addTags, removeTags, lead } = config;
  if (addTags.length === 0 && removeTags.length === 0 && !lead) {
    return [{ code: 'nothingToDo', severity: 'warning', field: 'addTags' }];
  }
  const both = addTags.find((tag) => removeTags.includes(tag));
  if (both === undefined) return [];
  return [
    { code: 'addedAndRemoved', severity: 'error', field: 'removeTags', values: { tag: both } },
  ];
}
