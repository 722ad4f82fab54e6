import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Store } from '../store/open-store.ts';
import { checkWritable } from '../store/check-writable.ts';

export const healthSchema = z.object({ status: z.literal('ok') });
export const readySchema = z.object({ status: z.literal('ready') });
export const notReadySchema = z.object({ status: z.literal('notReady') });

/** `/healthz`: the process answers. `/readyz`: it can also store something. */
export function addHealth(app: FastifyInstance, store: Store): void {
  app.get('/healthz', (): z.infer<typeof healthSchema> => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    try {
      await checkWritable(store);
      return { status: 'ready' } satisfies z.infer<typeof readySchema>;
    } catch (error) {
      request.log.error({ err: error }, 'database cannot be written');
      const notReady: z.infer<typeof notReadySchema> = { status: 'notReady' };
      return reply.code(503).send(notReady);
    }
  });
}
