import { cleanText, idSchema } from '@bellhop/schema';
import { z } from 'zod';

/** A button that customers press: the id stays for life, so that its exit and its line survive another wording. */
export const buttonSchema = z.strictObject({
  id: idSchema,
  label: z.record(z.string(), cleanText(40)),
});

export const mostButtons = 10;
