import { z } from 'zod';
import type { LiveEvent } from '../api/shapes/live-shapes.ts';
import type { Store } from '../store/open-store.ts';

/** What a turn leaves to be done, for the server that does it. */
const leftSchema = z.object({
  type: z.literal('left'),
  channelId: z.string(),
  at: z.string(),
  /** When the first of its timers is due. */
  timerAt: z.string().nullable(),
  requests: z.boolean(),
  notices: z.boolean(),
  outbox: z.boolean(),
});
export type Left = z.infer<typeof leftSchema>;

const messageSchema = z.discriminatedUnion('type', [
  leftSchema,
  z.object({
    type: z.literal('chat'),
    change: z.object({
      id: z.string(),
      channelId: z.string(),
      externalId: z.string(),
      seq: z.number(),
    }),
  }),
  // Our own servers say it to browsers as it comes.
  z.object({ type: z.literal('live'), event: z.custom<LiveEvent>(isEvent) }),
  z.object({ type: z.literal('channels') }),
  z.object({ type: z.literal('tryNow'), channelId: z.string() }),
  z.object({
    type: z.literal('editing'),
    place: z.object({
      tab: z.string(),
      name: z.string(),
      flow: z.string().nullable(),
      step: z.string().nullable(),
    }),
  }),
  z.object({ type: z.literal('presence'), server: z.string(), users: z.array(z.string()) }),
]);
export type Message = z.infer<typeof messageSchema>;

/** The other servers on the same database, where there are any. */
export interface Elsewhere {
  tell(message: Message): void;
  /** Only one kind of message comes. */
  hear<Type extends Message['type']>(
    type: Type,
    listener: (message: Extract<Message, { type: Type }>) => unknown,
  ): void;
  /** What they told in the meantime was not heard. */
  onReturn(listener: () => void): void;
}

export function elsewhereOf({ shared }: Pick<Store, 'shared'>): Elsewhere {
  if (shared === null) return nobody;
  return {
    tell: (message) => {
      shared.tell(message);
    },
    hear: (type, listener) => {
      shared.hear((told) => {
        const message = messageSchema.safeParse(told).data;
        // A server of another version may say what this one does not know.
        if (message !== undefined && isOfType(message, type)) listener(message);
      });
    },
    onReturn: (listener) => {
      shared.onReturn(listener);
    },
  };
}

const nobody: Elsewhere = {
  tell: () => undefined,
  hear: () => undefined,
  onReturn: () => undefined,
};

function isOfType<Type extends Message['type']>(
  message: Message,
  type: Type,
): message is Extract<Message, { type: Type }> {
  return message.type === type;
}

function isEvent(value: unknown): boolean {
  return z.looseObject({ type: z.string() }).safeParse(value).success;
}
