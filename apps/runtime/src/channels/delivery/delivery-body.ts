import { z } from 'zod';
import { channelMessageSchema } from '../webhook/message-body.ts';

/** What the shop's own server is sent. The API's description is generated from this very schema. */
export const deliverySchema = z.object({
  type: z.literal('message'),
  channel: z.string().meta({ description: 'Key of the channel.' }),
  conversation: z.string().meta({ description: 'Your id of the conversation.' }),
  customer: z.string().meta({ description: 'Your id of the customer.' }),
  message: channelMessageSchema,
});
