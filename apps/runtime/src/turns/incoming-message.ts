import { ownerSchema, quickReplySchema, type Attachment } from '@bellhop/schema';
import { z } from 'zod';
import { messageContentShape } from './message-content.ts';

/** A customer's message after a channel has checked it and put it into our own shape. */
export interface IncomingMessage {
  channel: { id: string; key: string; name: string };
  /** De-duplication key, unique within the channel. */
  key: string;
  /** The channel's own id of the conversation. */
  conversation: string;
  text: string;
  button: string | null;
  attachments: Attachment[];
  customer: {
    id: string;
    name: string | null;
    /** What the channel says about the customer's language; goes before anything guessed. */
    locale: string | null;
    /** A weak hint, such as the language of the browser: goes after what the text itself shows. */
    localeHint: string | null;
  };
  /** When the customer wrote it, if the channel says so. ISO 8601, UTC. */
  at: string | null;
}

export const replySchema = z.object({
  id: z.string(),
  ...messageContentShape,
  text: z.string(),
  buttons: z.array(quickReplySchema),
});

/** What a channel is answered once the message and all that follows from it are stored. */
export const turnAnswerSchema = z.object({
  accepted: z.literal(true),
  /** True when this id was answered before: the stored answer comes again and nothing else happens. */
  duplicate: z.boolean(),
  owner: ownerSchema,
  replies: z.array(replySchema),
  /** Id of the stored trace. */
  trace: z.string(),
});
export type TurnAnswer = z.infer<typeof turnAnswerSchema>;
