import { z } from 'zod';
import { idSchema } from '../document/id.ts';
import { cleanText, localizedTextSchema } from '../text.ts';

const address = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(2000)]);

/** Something that the shop sells, as flows may recommend it. */
export const productSchema = z.strictObject({
  id: idSchema,
  name: localizedTextSchema.refine((name) => Object.values(name).some((text) => text.trim()), {
    params: { code: 'input.required' },
  }),
  /** Ready to show, with currency: `฿590`. */
  price: cleanText(60),
  /** Where it can be bought; empty when nowhere. */
  url: address,
  /** Address of a picture, or empty. */
  image: address,
  tags: z.array(cleanText(100).trim().min(1)).max(50),
  /** Pieces left; null when nobody counts them. */
  stock: z.int().min(0).max(1_000_000_000).nullable(),
  /** Place in the list, from the top. */
  position: z.int().min(0).max(1_000_000_000),
});
export type Product = z.infer<typeof productSchema>;
