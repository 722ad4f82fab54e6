import { CodedError } from '@bellhop/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { errorBody } from '../messages/error-body.ts';
import { refuseOtherOrigins } from '../plugins/same-origin.ts';
import type { Attempts } from './attempts.ts';
import type { Auth } from './auth.ts';
import { toHeaders } from './to-headers.ts';

const signInPath = '/api/auth/sign-in/email';

/** better-auth below `/api/auth`, with wrong passwords counted per address in front of it. */
export function addAuthRoutes(
  app: FastifyInstance,
  { auth, attempts }: { auth: Auth; attempts: Attempts },
): void {
  refuseOtherOrigins(app);
  // The body goes on as it came: better-auth reads it itself.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: 64_000 },
    (_request, body, done) => {
      done(null, body);
    },
  );
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      if (request.url.split('?')[0] !== signInPath) {
        return send(reply, await auth.handle(toRequest(request)));
      }
      const attempt = attempts.take(request.ip);
      if (!attempt.allowed) {
        reply.headers({ 'retry-after': attempt.seconds, 'x-retry-after': attempt.seconds });
        throw new CodedError('session.tooManyAttempts');
      }
      const response = await auth.handle(toRequest(request));
      if (response.status !== 401) attempts.giveBack(request.ip);
      return response.ok ? send(reply, response) : sendRefusal(request, reply, response);
    },
  });
}

function toRequest(request: FastifyRequest): Request {
  const { method, url, headers, protocol, host } = request;
  const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : null;
  return new Request(new URL(url, `${protocol}://${host}`), {
    method,
    headers: toHeaders(headers),
    ...(method === 'GET' ? {} : { body }),
  });
}

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  copyHead(reply, response);
  return reply.send(Buffer.from(await response.arrayBuffer()));
}

const refusalSchema = z.looseObject({ code: z.string().optional() }).catch({});

/** Keeps what better-auth says, for its own client, and adds our coded body. */
async function sendRefusal(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  response: Response,
): Promise<FastifyReply> {
  const code = response.status === 401 ? 'session.wrongPassword' : 'input.invalid';
  const own = errorBody(new CodedError(code), headers['accept-language']);
  const theirs = refusalSchema.parse(await response.json().catch(() => ({})));
  copyHead(reply, response);
  return reply.removeHeader('content-length').send({ ...theirs, ...own });
}

function copyHead(reply: FastifyReply, response: Response): void {
  reply.code(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
}
