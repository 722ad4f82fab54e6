import {
  cleanText,
  contactKinds,
  contactKindSchema,
  idSchema,
  localizedTextSchema,
} from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';

const text = (rows: number) =>
  field(localizedTextSchema, { widget: 'localizedText', variables: true, rows });
const kinds = z.array(contactKindSchema).max(contactKinds.length);

/** What may be asked on one channel; no kinds: nothing. Its key or its name says which channel is meant. */
export const channelRuleSchema = z.strictObject({ id: idSchema, channel: cleanText(100), kinds });
export type ChannelRule = z.infer<typeof channelRuleSchema>;
export const mostChannelRules = 20;

export const captureContactConfigSchema = z.strictObject({
  kinds: field(kinds, { widget: 'custom' }),
  text: text(3),
  /** Said when the answer holds no contact; empty: the same text again. */
  retryText: text(2),
  /** How often the customer is asked altogether. */
  attempts: field(z.int().min(1).max(3), { widget: 'number' }),
  /** What the shop does with it; said below the question. */
  consent: field(localizedTextSchema, {
    widget: 'localizedText',
    variables: true,
    rows: 2,
    group: 'more',
  }),
  channels: field(z.array(channelRuleSchema).max(mostChannelRules), {
    widget: 'custom',
    group: 'more',
  }),
  /** Minutes; 0 waits for ever. */
  patience: field(z.int().min(0).max(43_200), { widget: 'duration', group: 'more' }),
});
export type CaptureContactConfig = z.infer<typeof captureContactConfigSchema>;
