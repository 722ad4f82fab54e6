import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { ChatQueues } from '../turns/chat-queues.ts';

/** Lets the server stop: open event streams are ended, and turns that have begun are finished and answered first. */
export function endStreamsOnClose(app: FastifyInstance, queues: ChatQueues): void {
  const streams = new Set<ServerResponse>();
  app.addHook('onRequest', ({ headers }, { raw }, done) => {
    if (headers.accept?.includes('text/event-stream') === true) {
      streams.add(raw);
      raw.on('close', () => streams.delete(raw));
    }
    done();
  });
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.destroy();
    await queues.idle();
  });
}
