import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Clock } from '../ports.ts';
import type { Store } from '../store/open-store.ts';
import { checkWritable } from '../store/check-writable.ts';

export const healthSchema = z.object({ status: z.literal('ok') });
export const readySchema = z.object({ status: z.literal('ready') });
export const notReadySchema = z.object({ status: z.literal('notReady') });

/** Anybody may ask, and looking costs a write: what was found holds so many microseconds. */
const holds = 1_000_000;

/** `/healthz`: the process answers. `/readyz`: it can also store something. */
export function addHealth(
  app: FastifyInstance,
  { store, clock }: { store: Store; clock: Pick<Clock, 'microseconds'> },
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
      return { status: 'ready' } satisfies z.infer<typeof readySchema>;
    } catch (error) {
      request.log.error({ err: error }, 'database cannot be written');
      const notReady: z.infer<typeof notReadySchema> = { status: 'notReady' };
      return reply.code(503).send(notReady);
    }
  });
}
