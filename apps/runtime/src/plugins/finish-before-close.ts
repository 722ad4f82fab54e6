import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { ChatQueues } from '../turns/chat-queues.ts';

/** How long answers that are under way may still take when the server stops, in milliseconds. */
const patience = 5000;

/** Browsers ask for a stream by name; who does not (curl, say) is known by what it is answered with. */
const isEventStream = (response: ServerResponse) =>
  response.req.headers.accept?.includes('text/event-stream') === true ||
  String(response.getHeader('content-type')).startsWith('text/event-stream');

/**
 * Lets the server stop: open event streams are ended, and turns that have begun are finished and answered. After that
 * nothing may keep it: a browser holds connections open on which it never asks anything, and Node.js counts those as
 * busy (`forceCloseConnections` ends them).
 */
export function finishBeforeClose(app: FastifyInstance, queues: ChatQueues): void {
  const open = new Set<ServerResponse>();
  // One for all: a listener of its own for each request would be garbage with each message.
  function forget(this: ServerResponse): void {
    open.delete(this);
  }
  app.addHook('onRequest', (_request, { raw }, done) => {
    open.add(raw);
    raw.on('close', forget);
    done();
  });
  app.addHook('preClose', async () => {
    for (const response of open) if (isEventStream(response)) response.destroy();
    await queues.idle();
    for (let waited = 0; open.size > 0 && waited < patience; waited += 20) await wait(20);
  });
}
