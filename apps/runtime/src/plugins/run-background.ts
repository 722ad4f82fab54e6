import type { FastifyInstance } from 'fastify';
import type { Background } from '../background/background.ts';
import type { DatabaseHealth } from './health.ts';

/** What happens by itself begins when the server is ready, and ends before it stops taking anything. */
export function runBackground(
  app: FastifyInstance,
  background: Background,
  database: DatabaseHealth,
): void {
  app.addHook('onReady', (done) => {
    background.start((error) => {
      database.note(error);
      app.log.error({ err: error }, 'something in the background failed and is tried again');
    });
    done();
  });
  app.addHook('preClose', () => background.stop());
}
