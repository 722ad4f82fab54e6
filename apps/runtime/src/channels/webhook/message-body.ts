import {
  cleanText,
  localeSchema,
  ownerSchema,
  quickReplySchema,
  attachmentSchema,
} from '@bellhop/schema';
import { z } from 'zod';
import { messageContentShape } from '../../turns/message-content.ts';

const outsideId = cleanText(200).min(1);

const attachment = z.strictObject({
  kind: attachmentSchema.shape.kind,
  url: z.url({ protocol: /^https?$/ }).max(2000),
  name: cleanText(200).optional(),
});

/** What is posted to `/v1/channels/{key}/messages`. The API's description is generated from this very schema. */
export const messageBodySchema = z
  .strictObject({
    id: outsideId.meta({
      description: 'Your id of the message. The same id again gets the same answer.',
    }),
    conversation: outsideId.meta({ description: 'Your id of the conversation.' }),
    text: cleanText(10_000).optional(),
    button: cleanText(200)
      .min(1)
      .optional()
      .meta({ description: 'Id of the button that was pressed.' }),
    attachments: z.array(attachment).max(20).optional(),
    customer: z
      .strictObject({
        id: outsideId.optional(),
        name: cleanText(200).optional(),
        locale: localeSchema.optional(),
      })
      .optional(),
    at: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(
    ({ text = '', button, attachments = [] }) =>
      text.trim() !== '' || button !== undefined || attachments.length > 0,
    { params: { code: 'message.empty' }, path: ['text'] },
  );
export type MessageBody = z.infer<typeof messageBodySchema>;

export const channelParams = z.object({ key: z.string() });
export const conversationParams = channelParams.extend({ conversation: z.string().max(200) });
export const customerParams = channelParams.extend({ customer: z.string().max(200) });
export const afterSchema = z.object({ after: z.coerce.number().int().min(0).default(0) });

/** Whether there was such a customer. */
export const erasedSchema = z.object({ erased: z.boolean() });

/** A message as a channel reads it back. */
export const channelMessageSchema = z.object({
  id: z.string(),
  seq: z.int(),
  author: z.enum(['customer', 'bot', 'agent']),
  ...messageContentShape,
  text: z.string(),
  buttons: z.array(quickReplySchema),
  button: z.string().nullable(),
  attachments: z.array(attachmentSchema),
  at: z.string(),
});

export const channelMessagesSchema = z.object({
  owner: ownerSchema,
  messages: z.array(channelMessageSchema),
});
