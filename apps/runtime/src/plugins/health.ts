import type { FastifyInstance } from 'fastify';
import type { Store } from '../store/open-store.ts';
import { checkWritable } from '../store/check-writable.ts';

/** `/healthz`: the process answers. `/readyz`: it can also store something. */
export function addHealth(app: FastifyInstance, store: Store): void {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    try {
      await checkWritable(store);
      return { status: 'ready' };
    } catch (error) {
      request.log.error({ err: error }, 'database cannot be written');
      return reply.code(503).send({ status: 'notReady' });
    }
  });
}
