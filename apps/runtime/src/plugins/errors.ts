import { CodedError, type ErrorCode } from '@bellhop/schema';
import type { FastifyError, FastifyInstance } from 'fastify';
import { statusOf } from '../api/status-of.ts';
import { errorBody } from '../messages/error-body.ts';

const codesByStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'session.required',
  403: 'session.forbidden',
  404: 'notFound',
  413: 'input.tooLarge',
  429: 'rate.tooFast',
};

/** Every failure leaves the server as a coded body; what went wrong inside goes to the log only. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const coded = error instanceof CodedError ? error : new CodedError(codeOf(error));
    const status = statusOf(coded.code);
    if (status >= 500)
      request.log.error({ err: error, url: request.routeOptions.url }, 'request failed');
    return reply.code(status).send(errorBody(coded, request.headers['accept-language']));
  });
}

function codeOf({ statusCode = 500 }: FastifyError): ErrorCode {
  if (statusCode >= 500) return 'internal';
  return codesByStatus[statusCode] ?? 'input.invalid';
}
