import { z } from 'zod';

/** Ids are stable for life: letters, digits, `_` and `-`, never a name or an index. */
export const idSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/);

/** An exit's id: either fixed by the node type (`then`) or made of an item's id (`button:b1`). */
export const exitIdSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_:-]{0,127}$/);
