import { CodedError } from '@bellhop/schema';
import type { FastifyInstance } from 'fastify';

/** From the moment at which the server begins to stop, whoever asks for something is sent away with a time to come back. */
export function refuseWhenStopping(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook('preClose', (done) => {
    isStopping = true;
    done();
  });
  app.addHook('onRequest', (_request, reply, done) => {
    if (!isStopping) {
      done();
      return;
    }
    // The next request of this caller should find another server, or this one when it is back.
    reply.header('connection', 'close');
    done(new CodedError('server.stopping'));
  });
}
