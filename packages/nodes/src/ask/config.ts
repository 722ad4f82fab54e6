import { cleanText, idSchema, localizedTextSchema } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import { buttonSchema, mostButtons } from '../saying/button-schema.ts';

export const askKinds = [
  'text',
  'choice',
  'number',
  'phone',
  'email',
  'order',
  'date',
  'photo',
] as const;
export type AskKind = (typeof askKinds)[number];
const sides = ['future', 'past', 'nearest'] as const;
/** An emptied box is no limit. */
const limit = z.union([z.number(), z.literal('')]);
const only = (kind: AskKind) => ({ field: 'kind', in: [kind] });

export const askConfigSchema = z.strictObject({
  text: field(localizedTextSchema, { widget: 'localizedText', variables: true, rows: 3 }),
  kind: field(z.enum(askKinds), { widget: 'select', options: askKinds }),
  choices: field(z.array(buttonSchema).max(mostButtons), {
    widget: 'quickReplies',
    visibleWhen: only('choice'),
  }),
  min: field(limit, { widget: 'number', visibleWhen: only('number') }),
  max: field(limit, { widget: 'number', visibleWhen: only('number') }),
  dates: field(z.enum(sides), {
    widget: 'select',
    options: sides,
    visibleWhen: only('date'),
  }),
  variable: field(cleanText(60), { widget: 'variable' }),
  /** How often the customer is asked altogether. */
  attempts: field(z.int().min(1).max(5), { widget: 'number' }),
  /** Said when the answer is none, one wording for each further question; empty: the same question again. */
  retries: field(z.array(z.strictObject({ id: idSchema, text: localizedTextSchema })).max(4), {
    widget: 'localizedVariants',
    variables: true,
    rows: 3,
    visibleWhen: { field: 'attempts', in: ['2', '3', '4', '5'] },
  }),
  customerField: field(cleanText(60), { widget: 'text', group: 'more' }),
  skipWords: field(z.array(cleanText(60)).max(50), { widget: 'words', group: 'more' }),
  /** Minutes; 0 waits for ever. */
  patience: field(z.int().min(0).max(43_200), { widget: 'duration', group: 'more' }),
});
export type AskConfig = z.infer<typeof askConfigSchema>;
