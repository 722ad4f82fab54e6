import { cleanText } from '@bellhop/schema';
import { z } from 'zod';

/** The password's shortest length is a rule of the service, so that it has a code of its own. */
export const newUserSchema = z.strictObject({
  name: cleanText(120).trim().min(1),
  email: z.email().max(200),
  password: z.string().max(200),
});
