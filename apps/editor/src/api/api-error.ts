import {
  errorCodeSchema,
  inputProblemSchema,
  type ErrorCode,
  type InputProblem,
} from '@bellhop/schema';
import { z } from 'zod';

/** `offline`: no answer came at all, which only the browser can know. */
export interface ApiError {
  code: ErrorCode | 'offline';
  problems: InputProblem[];
}

const refusalSchema = z.object({
  data: z.object({
    bellhop: z.object({ code: errorCodeSchema, problems: z.array(inputProblemSchema) }),
  }),
});
const answeredSchema = z.object({ data: z.object({ code: z.string() }) });

/** What went wrong with a call, from whatever was thrown. */
export function readApiError(error: unknown): ApiError {
  const refusal = refusalSchema.safeParse(error);
  if (refusal.success) return refusal.data.data.bellhop;
  return { code: answeredSchema.safeParse(error).success ? 'internal' : 'offline', problems: [] };
}
