import type { ErrorCode } from '@bellhop/schema';

const statuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  'input.tooLarge': 413,
  'message.idReused': 409,
  'flow.notFound': 404,
  'flow.draftChanged': 409,
  'flow.noCanary': 409,
  'flow.noReview': 409,
  'flow.noPlan': 409,
  'template.notFound': 404,
  'version.notFound': 404,
  'language.notFound': 404,
  'language.conflict': 409,
  'language.tooLarge': 413,
  'channel.notFound': 404,
  'channel.keyTaken': 409,
  'channel.wrongSecret': 401,
  'channel.staleSignature': 401,
  'conversation.notFound': 404,
  'conversation.notYours': 409,
  'event.idReused': 409,
  'product.notFound': 404,
  'product.tooMany': 413,
  'session.required': 401,
  'session.forbidden': 403,
  'session.wrongPassword': 401,
  'session.tooManyAttempts': 429,
  'setup.done': 409,
  'user.exists': 409,
  'user.lastAdmin': 409,
  'user.notFound': 404,
  'rate.tooFast': 429,
  'data.notWritable': 503,
  'server.stopping': 503,
  notFound: 404,
  internal: 500,
};

/** The HTTP status of an error code. Whatever is not listed is a refused input: 400. */
export function statusOf(code: ErrorCode): number {
  return statuses[code] ?? 400;
}
