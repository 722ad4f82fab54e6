import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
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
  /** What each connection is being answered with: connections come and go seldom, answers all the time (decision 0008). */
  const answers = new Map<Socket, ServerResponse | null>();
  let open = 0;
  app.server.on('connection', (socket) => {
    socket.once('close', () => answers.delete(socket));
  });
  // One for all: a listener of its own for each request would be garbage with each message.
  function ended(this: ServerResponse): void {
    open -= 1;
    const { socket } = this.req;
    if (answers.get(socket) === this) answers.set(socket, null);
  }
  app.addHook('onRequest', (_request, { raw }, done) => {
    open += 1;
    const { socket } = raw.req;
    // What is asked before the answer is there waits for it.
    if ((answers.get(socket) ?? null) === null) answers.set(socket, raw);
    raw.on('close', ended);
    done();
  });
  app.addHook('preClose', async () => {
    for (const response of answers.values()) {
      if (response !== null && isEventStream(response)) response.destroy();
    }
    await queues.idle();
    for (let waited = 0; open > 0 && waited < patience; waited += 20) await wait(20);
  });
}
