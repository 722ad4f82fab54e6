import { cleanText, idSchema } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';

const words = z.array(cleanText(100)).max(500);
const ways = [
  'keywords',
  'pattern',
  'intent',
  'question',
  'button',
  'image',
  'person',
  'firstContact',
  'returning',
  'any',
  'nothingElse',
] as const;
const modes = ['contains', 'all', 'near', 'equals', 'startsWith'] as const;
const forKeywords = { field: 'on', in: ['keywords'] };

export const messageConfigSchema = z.strictObject({
  on: field(z.enum(ways), { widget: 'select', options: ways }),
  keywords: field(words, {
    widget: 'words',
    visibleWhen: forKeywords,
    spellings: { unless: 'stem' },
  }),
  mode: field(z.enum(modes), { widget: 'select', options: modes, visibleWhen: forKeywords }),
  without: field(words, { widget: 'words', visibleWhen: forKeywords }),
  stem: field(z.boolean(), { widget: 'switch', visibleWhen: forKeywords }),
  typos: field(z.boolean(), { widget: 'switch', visibleWhen: forKeywords }),
  soundsAlike: field(z.boolean(), { widget: 'switch', visibleWhen: forKeywords }),
  pattern: field(cleanText(1000), {
    widget: 'text',
    visibleWhen: { field: 'on', in: ['pattern'] },
  }),
  intents: field(z.array(idSchema).max(300), {
    widget: 'intents',
    visibleWhen: { field: 'on', in: ['intent'] },
  }),
  /** Words or ids of quick replies. */
  buttons: field(words, { widget: 'words', visibleWhen: { field: 'on', in: ['button'] } }),
  canInterrupt: field(z.boolean(), {
    widget: 'switch',
    visibleWhen: { field: 'on', in: ['keywords', 'pattern', 'intent', 'button', 'image'] },
  }),
});
export type MessageConfig = z.infer<typeof messageConfigSchema>;
