import { TRPCError } from '@trpc/server';
import { CodedError, inputProblems, type ErrorCode, type InputProblem } from '@bellhop/schema';
import { ZodError } from 'zod';
import { statusOf } from './status-of.ts';

export interface BellhopError {
  code: ErrorCode;
  problems: InputProblem[];
}

type TrpcCode = TRPCError['code'];

const trpcCodes: Readonly<Record<number, TrpcCode>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
};

/** Gives an operational failure the HTTP status that fits its code. Everything else stays as it is. */
export function toTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (!(cause instanceof CodedError)) return error;
  const code = trpcCodes[statusOf(cause.code)] ?? 'INTERNAL_SERVER_ERROR';
  return new TRPCError({ code, message: cause.code, cause });
}

/** What the client is told: a stable code and the refused fields; never the text of an exception. */
export function bellhopError(error: TRPCError, input: unknown): BellhopError {
  const { cause } = error;
  if (cause instanceof CodedError) return { code: cause.code, problems: cause.problems };
  if (cause instanceof ZodError)
    return { code: 'input.invalid', problems: inputProblems(cause, input) };
  return { code: codeOf(error.code), problems: [] };
}

function codeOf(code: TrpcCode): ErrorCode {
  switch (code) {
    case 'UNAUTHORIZED':
      return 'session.required';
    case 'FORBIDDEN':
      return 'session.forbidden';
    case 'NOT_FOUND':
      return 'notFound';
    case 'PAYLOAD_TOO_LARGE':
      return 'input.tooLarge';
    case 'PARSE_ERROR':
      return 'input.notJson';
    case 'TOO_MANY_REQUESTS':
      return 'rate.tooFast';
    case 'BAD_REQUEST':
    case 'METHOD_NOT_SUPPORTED':
    case 'UNSUPPORTED_MEDIA_TYPE':
      return 'input.invalid';
    default:
      return 'internal';
  }
}
