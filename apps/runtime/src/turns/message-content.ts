import { cardSchema, type SendMessage } from '@bellhop/schema';
import { z } from 'zod';

/** What a message is besides its text: the same fields wherever one is told, to channels as to our own pages. */
export const messageContentShape = {
  kind: z.enum(['text', 'image', 'cards']).meta({
    description:
      '`text` says the same as the picture or the cards, for a channel that shows only text.',
  }),
  url: z.string().optional().meta({ description: 'Address of the picture; with `image` only.' }),
  cards: z.array(cardSchema).optional().meta({ description: 'With `cards` only.' }),
};

export const messageContentSchema = z.object(messageContentShape);
export type MessageContent = z.infer<typeof messageContentSchema>;

export const plainText: MessageContent = { kind: 'text' };

export function contentOf(message: SendMessage): MessageContent {
  switch (message.kind) {
    case 'text':
      return plainText;
    case 'image':
      return { kind: 'image', url: message.url };
    case 'cards':
      return { kind: 'cards', cards: message.cards };
  }
}
