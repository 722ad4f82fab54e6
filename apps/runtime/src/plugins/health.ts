import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/open-store.ts';
import { checkWritable } from '../store/check-writable.ts';
import { isDamage } from '../store/storage-failure.ts';

export const healthSchema = z.object({ status: z.literal('ok') });
export const readySchema = z.object({ status: z.literal('ready') });
export const notReadySchema = z.object({ status: z.literal('notReady') });

/** Anybody may ask, and looking costs a write: what was found holds so many microseconds. */
const holds = 1_000_000;

/** Whether the database has shown itself to be damaged. Only somebody who mends it and starts anew can say otherwise. */
export interface DatabaseHealth {
  isDamaged: boolean;
  /** To be told of every failure. */
  note(error: unknown): void;
}

export function createDatabaseHealth(): DatabaseHealth {
  return {
    isDamaged: false,
    note(error) {
      this.isDamaged ||= isDamage(error);
    },
  };
}

/** `/healthz`: the process answers. `/readyz`: it can also store something. */
export function addHealth(
  app: FastifyInstance,
  { store, clock }: { store: Store; clock: Pick<Clock, 'microseconds'> },
  database: DatabaseHealth,
): void {
  let last: { at: number; found: Promise<void> } | undefined;
  const look = () => {
    const now = clock.microseconds();
    if (last === undefined || now - last.at >= holds)
      last = { at: now, found: checkWritable(store) };
    return last.found;
  };
  app.get('/healthz', (): z.infer<typeof healthSchema> => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    try {
      await look();
      if (database.isDamaged)
        throw new Error('the database is damaged: see the log, and restore a backup');
      return { status: 'ready' } satisfies z.infer<typeof readySchema>;
    } catch (error) {
      request.log.error({ err: error }, 'database cannot be written');
      const notReady: z.infer<typeof notReadySchema> = { status: 'notReady' };
      return reply.code(503).send(notReady);
    }
  });
}
