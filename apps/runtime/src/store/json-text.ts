import { z } from 'zod';

/** Text that holds JSON; a text that does not fit is a bug and throws. */
export function json<Shape extends z.ZodType>(shape: Shape) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(shape);
}
