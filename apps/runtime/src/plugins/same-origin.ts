import { CodedError } from '@bellhop/schema';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Refuses changes that another web site has the browser of a signed-in person send. */
export function refuseOtherOrigins(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    done(
      request.method === 'GET' || isSameOrigin(request)
        ? undefined
        : new CodedError('session.forbidden'),
    );
  });
}

/** Browsers name the origin of every POST; a program that does not carries no stolen cookies either. */
function isSameOrigin({ headers, host }: FastifyRequest): boolean {
  if (headers['sec-fetch-site'] === 'cross-site') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
