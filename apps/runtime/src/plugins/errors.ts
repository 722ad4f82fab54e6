import { CodedError, type ErrorCode } from '@bellhop/schema';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { statusOf } from '../api/status-of.ts';
import { errorBody } from '../messages/error-body.ts';
import { toldByCode } from '../store/storage-failure.ts';
import type { DatabaseHealth } from './health.ts';

const codesByStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'session.required',
  403: 'session.forbidden',
  404: 'notFound',
  413: 'input.tooLarge',
  429: 'rate.tooFast',
};

/** After how many seconds it is worth asking again: a full disk does not get better at once, a full queue does. */
const secondsUntilBetter: Readonly<Partial<Record<ErrorCode, number>>> = {
  'data.notWritable': 5,
  'rate.tooFast': 1,
  'server.stopping': 2,
};

/** Every failure leaves the server as a coded body; what went wrong inside goes to the log only. */
export function handleErrors(app: FastifyInstance, database: DatabaseHealth): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    database.note(error);
    const told = toldByCode(error);
    const coded = told instanceof CodedError ? told : toCoded(error, request);
    const status = statusOf(coded.code);
    // With every restart many are sent away for a moment.
    if (status >= 500 && coded.code !== 'server.stopping') {
      request.log.error({ err: error, url: request.routeOptions.url }, 'request failed');
    }
    const seconds = secondsUntilBetter[coded.code];
    // Whoever refused it may know better.
    if (seconds !== undefined && !reply.hasHeader('retry-after')) {
      reply.header('retry-after', seconds);
    }
    // Closing the door on somebody who is still sending would cut off the answer, too; the rest is read and thrown away.
    if (status === 413) reply.removeHeader('connection');
    return reply.code(status).send(errorBody(coded, request.headers['accept-language']));
  });
}

function toCoded(error: FastifyError, { routeOptions }: FastifyRequest): CodedError {
  const code = codeOf(error);
  if (code !== 'input.tooLarge') return new CodedError(code);
  const values = { limit: routeOptions.bodyLimit };
  return new CodedError(code, [{ code, path: '', values }]);
}

/** What cannot even be brought to a route, such as an address that is not UTF-8, leaves in the same form. */
export function refuseUnroutable(
  error: FastifyError,
  { headers }: FastifyRequest,
  reply: FastifyReply,
): void {
  const code = (error.statusCode ?? 500) >= 500 ? codeOf(error) : 'input.badAddress';
  const body = errorBody(new CodedError(code), headers['accept-language']);
  void reply.code(statusOf(code)).send(body);
}

function codeOf({ statusCode = 500 }: FastifyError): ErrorCode {
  if (statusCode >= 500) return 'internal';
  return codesByStatus[statusCode] ?? 'input.invalid';
}
