import { CodedError, inputProblems } from '@bellhop/schema';
import type { z } from 'zod';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Parses a body's bytes: broken UTF-8 or JSON, or a wrong shape, is refused with what is wrong and where. */
export function readJson<Shape extends z.ZodType>(raw: unknown, shape: Shape): z.infer<Shape> {
  return readShape(parse(raw), shape);
}

export function readShape<Shape extends z.ZodType>(input: unknown, shape: Shape): z.infer<Shape> {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = inputProblems(parsed.error, input);
  throw new CodedError(
    problems.length === 1 ? (problems[0]?.code ?? 'input.invalid') : 'input.invalid',
    problems,
  );
}

function parse(raw: unknown): unknown {
  try {
    return JSON.parse(utf8.decode(Buffer.isBuffer(raw) ? raw : Buffer.alloc(0)));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) {
      throw new CodedError('input.notJson', [{ code: 'input.notJson', path: '' }]);
    }
    throw error;
  }
}
