import { cleanText, idSchema } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';

const tags = z.array(cleanText(60)).max(20);
const leadStages = ['keep', 'new', 'interested', 'ready', 'won', 'lost'] as const;
export const mostGroups = 10;

export const tagGroupSchema = z.strictObject({ id: idSchema, tags });

const forLeads = { field: 'lead', in: ['true'] };

export const tagLeadConfigSchema = z.strictObject({
  addTags: field(tags, { widget: 'tags' }),
  removeTags: field(tags, { widget: 'tags' }),
  lead: field(z.boolean(), { widget: 'switch' }),
  stage: field(z.enum(leadStages), {
    widget: 'select',
    options: leadStages,
    visibleWhen: forLeads,
  }),
  scoreChange: field(z.int().min(-100).max(100), { widget: 'number', visibleWhen: forLeads }),
  owner: field(cleanText(60), { widget: 'text', visibleWhen: forLeads }),
  /** Of the tags of one group a customer has one at most. */
  groups: field(z.array(tagGroupSchema).max(mostGroups), { widget: 'custom', group: 'more' }),
});
export type TagLeadConfig = z.infer<typeof tagLeadConfigSchema>;
