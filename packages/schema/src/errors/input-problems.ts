import type { z } from 'zod';
import { errorCodeSchema, type ErrorCode, type InputProblem } from './coded-error.ts';

/**
 * Turns zod's issues into the product's own coded problems, one per refused field.
 * `input` is what was parsed: it tells a field that is missing from one of the wrong type.
 */
export function inputProblems(error: z.ZodError, input: unknown): InputProblem[] {
  return error.issues.map((issue) => toProblem(issue, input));
}

function toProblem(issue: z.core.$ZodIssue, input: unknown): InputProblem {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return {
      code: 'input.unknownField',
      path: [...issue.path, issue.keys[0] ?? ''].join('.'),
      values: { fields: issue.keys.join(', ') },
    };
  }
  return { code: codeOf(issue, input), path, ...limitOf(issue) };
}

function codeOf(issue: z.core.$ZodIssue, input: unknown): ErrorCode {
  switch (issue.code) {
    case 'custom': {
      const own = errorCodeSchema.safeParse(issue.params?.['code']);
      return own.success ? own.data : 'input.invalid';
    }
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined ? 'input.required' : 'input.wrongType';
    case 'too_big':
      return isNumber(issue.origin) ? 'input.tooHigh' : 'input.tooLong';
    case 'too_small':
      if (isNumber(issue.origin)) return 'input.tooLow';
      return issue.origin === 'string' && issue.minimum === 1 ? 'input.required' : 'input.tooShort';
    case 'invalid_format':
    case 'invalid_value':
      return 'input.badFormat';
    default:
      return 'input.invalid';
  }
}

function isNumber(origin: string): boolean {
  return ['number', 'int', 'bigint'].includes(origin);
}

function limitOf(issue: z.core.$ZodIssue): Pick<InputProblem, 'values'> {
  if (issue.code === 'too_big') return { values: { limit: Number(issue.maximum) } };
  if (issue.code === 'too_small') return { values: { limit: Number(issue.minimum) } };
  return {};
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
