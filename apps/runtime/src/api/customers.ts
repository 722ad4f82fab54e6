import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { procedure, router } from './procedure.ts';

const readers = () => procedure.roles('admin', 'operator', 'agent');

const id = z.string().min(1).max(64);
const ofCustomer = z.strictObject({ customerId: id, conversationId: id.optional() });
const newTag = ofCustomer.extend({ tag: cleanText(60).trim().min(1) });
/** As it is stored: what a flow added may have spaces around it. */
const knownTag = ofCustomer.extend({ tag: cleanText(60).min(1) });

export const customers = router({
  list: readers()
    .input(
      z.strictObject({
        search: z.string().max(200).optional(),
        cursor: z.string().max(200).optional(),
      }),
    )
    .query(({ ctx, input }) => ctx.services.customers.list(input.search, input.cursor)),
  get: readers()
    .input(z.strictObject({ id }))
    .query(({ ctx, input }) => ctx.services.customers.get(input.id)),
  addTag: readers()
    .input(newTag)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.customers.addTag(input);
      return { ok: true as const };
    }),
  removeTag: readers()
    .input(knownTag)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.customers.removeTag(input);
      return { ok: true as const };
    }),
  erase: procedure
    .roles('admin')
    .input(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.customers.erase(input.id);
      return { ok: true as const };
    }),
});

export const tags = router({
  list: procedure.signedIn().query(({ ctx }) => ctx.services.customers.tags()),
});
