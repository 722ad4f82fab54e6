import { randomUUID } from 'node:crypto';
import type { Client, Notification } from 'pg';
import { z } from 'zod';

const envelopeSchema = z.object({ from: z.string(), messages: z.array(z.unknown()) });

const gatherFor = 10;
/** A notification has room for 8,000 bytes. */
const largestText = 7_000;

/** What servers tell each other, by notifications: what comes within some milliseconds goes together. */
export function createMailbox(channel: string, whenFull: () => void) {
  const from = randomUUID();
  const listeners: ((message: unknown) => void)[] = [];
  let unsent: string[] = [];
  return {
    tell: (message: unknown) => {
      unsent.push(JSON.stringify(message));
      if (unsent.length === 1) setTimeout(whenFull, gatherFor);
    },
    hear: (listener: (message: unknown) => void) => {
      listeners.push(listener);
    },
    receive: ({ payload }: Notification) => {
      const envelope = envelopeSchema.parse(JSON.parse(payload ?? ''));
      if (envelope.from === from) return;
      for (const message of envelope.messages) for (const listener of listeners) listener(message);
    },
    /** Without a client it is lost. */
    send: async (client: Client | null) => {
      const payloads = gathered(unsent).map((list) => {
        return `{"from":"${from}","messages":[${list.join(',')}]}`;
      });
      unsent = [];
      if (payloads.length === 0) return;
      const sql = 'SELECT pg_notify($1, p) FROM unnest($2::text[]) p';
      await client?.query(sql, [channel, payloads]);
    },
  };
}

function gathered(texts: readonly string[]): string[][] {
  const lists: string[][] = [];
  let length = largestText;
  for (const text of texts) {
    const bytes = Buffer.byteLength(text) + 1;
    if (length + bytes > largestText) {
      lists.push([]);
      length = 0;
    }
    lists.at(-1)?.push(text);
    length += bytes;
  }
  return lists;
}
