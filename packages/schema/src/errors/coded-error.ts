import { z } from 'zod';
import { jsonValueSchema } from '../json-value.ts';

/**
 * Every reason for which an input or a request is refused. Codes are stable: integrations rely on them.
 * Each has a message `error.<code>` in every language beside this package.
 */
export const errorCodes = [
  'input.invalid',
  'input.notJson',
  'input.notText',
  'input.unreadable',
  'input.notUtf8',
  'input.duplicateKey',
  'input.tooDeep',
  'input.tooLarge',
  'input.required',
  'input.wrongType',
  'input.unknownField',
  'input.tooLong',
  'input.tooShort',
  'input.tooLow',
  'input.tooHigh',
  'input.badFormat',
  'input.badAddress',
  'text.notPrintable',
  'message.empty',
  'message.idReused',
  'flow.tooLarge',
  'flow.idMismatch',
  'flow.foreignFormat',
  'flow.newerFormat',
  'flow.notFound',
  'flow.hasErrors',
  'flow.warningsNotAccepted',
  'flow.testsFailed',
  'flow.draftChanged',
  'flow.nothingLive',
  'flow.alreadyLive',
  'flow.noCanary',
  'flow.noReview',
  'flow.noPlan',
  'flow.planInPast',
  'flow.unknownStep',
  'command.unknownRecord',
  'command.duplicateId',
  'command.edgeToNowhere',
  'command.edgeToItself',
  'command.edgeToTrigger',
  'template.notFound',
  'version.notFound',
  'language.notFound',
  'language.conflict',
  'language.tooLarge',
  'channel.notFound',
  'channel.keyTaken',
  'channel.wrongSecret',
  'channel.staleSignature',
  'channel.unsafeAddress',
  'conversation.notFound',
  'conversation.notYours',
  'event.idReused',
  'shop.unknownTimeZone',
  'shop.endsBeforeStart',
  'product.notFound',
  'product.tooMany',
  'product.noHeader',
  'session.required',
  'session.forbidden',
  'session.wrongPassword',
  'session.wrongOldPassword',
  'session.tooManyAttempts',
  'setup.done',
  'setup.weakPassword',
  'setup.easyPassword',
  'user.exists',
  'user.lastAdmin',
  'user.notFound',
  'rate.tooFast',
  'data.locked',
  'data.missing',
  'data.outdated',
  'data.newer',
  'data.notEmpty',
  'data.damaged',
  'data.notWritable',
  'server.stopping',
  'backup.exists',
  'backup.notWritten',
  'backup.foreign',
  'backup.damaged',
  'backup.newer',
  'backup.notHere',
  'notFound',
  'internal',
] as const;
export const errorCodeSchema = z.enum(errorCodes);
export type ErrorCode = (typeof errorCodes)[number];

/** One refused field. `path` is dotted (`customer.locale`), empty when the whole input is meant. */
export const inputProblemSchema = z.object({
  code: errorCodeSchema,
  path: z.string(),
  values: z.record(z.string(), jsonValueSchema).optional(),
});
export type InputProblem = z.infer<typeof inputProblemSchema>;

/** An operational failure with a stable code. Bugs are plain errors; expected outcomes are values. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly problems: InputProblem[];
  constructor(code: ErrorCode, problems: InputProblem[] = []) {
    super(code);
    this.name = 'CodedError';
    this.code = code;
    this.problems = problems;
  }
}
