import { expect, it } from 'vitest';
import { z } from 'zod';
import { inputProblems } from './input-problems.ts';

const problemOf = (schema: z.ZodType, input: unknown) => {
  const { error } = schema.safeParse(input);
  return error === undefined ? undefined : inputProblems(error, input)[0];
};

it.each([
  ['a number below', z.number().min(0), -1, 'input.tooLow', 0],
  ['a whole number below', z.int().min(2), 1, 'input.tooLow', 2],
  ['a number above', z.number().max(10), 11, 'input.tooHigh', 10],
  ['a number out of any range', z.coerce.number().int().min(0), '1e300', 'input.tooHigh', null],
  ['a short text', z.string().min(3), 'ab', 'input.tooShort', 3],
  ['no text', z.string().min(1), '', 'input.required', 1],
  ['a long text', z.string().max(3), 'abcd', 'input.tooLong', 3],
  ['a long list', z.array(z.int()).max(1), [1, 2], 'input.tooLong', 1],
])('%s has a code of its own and names the limit', (_name, schema, input, code, limit) => {
  const problem = problemOf(schema, input);
  expect(problem).toMatchObject({ code, path: '' });
  if (limit !== null) expect(problem?.values).toEqual({ limit });
});
