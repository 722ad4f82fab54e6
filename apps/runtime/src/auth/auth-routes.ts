import { CodedError, type ErrorCode } from '@bellhop/schema';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readJson } from '../channels/read-json.ts';
import { errorBody } from '../messages/error-body.ts';
import { refuseOtherOrigins } from '../plugins/same-origin.ts';
import type { PasswordAttempts } from './attempts.ts';
import type { Auth } from './auth.ts';
import { checkPassword, longestPassword } from './password-rules.ts';
import { toHeaders } from './to-headers.ts';

const signInPath = '/api/auth/sign-in/email';
const changePasswordPath = '/api/auth/change-password';

interface AuthParts {
  auth: Auth;
  attempts: PasswordAttempts;
}

/** better-auth below `/api/auth`, with wrong passwords counted in front of it. */
export function addAuthRoutes(app: FastifyInstance, { auth, attempts }: AuthParts): void {
  refuseOtherOrigins(app);
  // The body goes on as it came: better-auth reads it itself.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.route({
    bodyLimit: 64_000,
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const asked = toRequest(request);
      const guarded = await guardedCall(auth, request, asked);
      if (guarded === null) {
        const response = await auth.handle(asked);
        if (response.status === 404) throw new CodedError('notFound');
        return send(reply, response);
      }
      const attempt = attempts.take(request.ip, guarded.person);
      if (!attempt.allowed) {
        reply.headers({ 'retry-after': attempt.seconds, 'x-retry-after': attempt.seconds });
        throw new CodedError('session.tooManyAttempts');
      }
      const response = await auth.handle(guarded.request);
      if (response.ok) {
        attempts.giveBack(request.ip, guarded.person);
        return send(reply, response);
      }
      const refusal = await readRefusal(response);
      if (!wrongPasswords.has(refusal.code ?? '')) attempts.giveBack(request.ip, guarded.person);
      return sendRefusal(request, reply, response, refusal);
    },
  });
}

interface GuardedCall {
  request: Request;
  /** Whose password is tried. */
  person: string;
}

/** The calls that try a password. The path is the one that better-auth will see: `/x/../sign-in` is a sign-in as well. */
async function guardedCall(
  auth: Auth,
  { body }: FastifyRequest,
  asked: Request,
): Promise<GuardedCall | null> {
  const { pathname } = new URL(asked.url);
  if (asked.method !== 'POST') return null;
  if (pathname === signInPath) return { request: asked, person: emailIn(body) };
  return pathname === changePasswordPath ? passwordChange(auth, body, asked) : null;
}

const signInSchema = z.object({ email: z.string().toLowerCase().trim().max(200) });

/** What cannot be read is refused by better-auth; until then it counts as one person. */
function emailIn(body: unknown): string {
  try {
    return readJson(body, signInSchema).email;
  } catch (error) {
    if (error instanceof CodedError) return '';
    throw error;
  }
}

const password = z.string().min(1).max(longestPassword);
const changeSchema = z.object({ currentPassword: password, newPassword: password });

/** Our own rules for the new password; whoever else is signed in with the old one is not any more. */
async function passwordChange(auth: Auth, body: unknown, asked: Request): Promise<GuardedCall> {
  const user = await auth.userOf(asked.headers);
  if (user === null) throw new CodedError('session.required');
  const change = readJson(body, changeSchema);
  checkPassword(change.newPassword, user.email, 'newPassword');
  const headers = new Headers(asked.headers);
  headers.delete('content-length');
  headers.set('content-type', 'application/json');
  const request = new Request(asked.url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...change, revokeOtherSessions: true }),
  });
  return { request, person: user.id };
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
type Refusal = z.infer<typeof refusalSchema>;

/** better-auth's words for a password that was tried and is wrong, and ours for the same. */
const wrongPasswords = new Map<string, ErrorCode>([
  ['INVALID_EMAIL_OR_PASSWORD', 'session.wrongPassword'],
  ['INVALID_PASSWORD', 'session.wrongOldPassword'],
]);

async function readRefusal(response: Response): Promise<Refusal> {
  return refusalSchema.parse(await response.json().catch(() => ({})));
}

/** Keeps what better-auth says, for its own client, and adds our coded body. */
function sendRefusal(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  response: Response,
  theirs: Refusal,
): FastifyReply {
  const other = response.status === 401 ? 'session.required' : 'input.invalid';
  const code = wrongPasswords.get(theirs.code ?? '') ?? other;
  const problems = code === 'session.wrongOldPassword' ? [{ code, path: 'currentPassword' }] : [];
  const own = errorBody(new CodedError(code, problems), headers['accept-language']);
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
