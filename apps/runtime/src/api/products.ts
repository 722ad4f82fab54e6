import { idSchema, localeSchema, productSchema } from '@bellhop/schema';
import { z } from 'zod';
import { procedure, router } from './procedure.ts';

const editors = () => procedure.roles('admin', 'operator');

export const products = router({
  list: procedure.signedIn().query(({ ctx }) => ctx.services.products.list()),
  put: editors()
    .input(productSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.products.put(input, ctx.user);
      return { ok: true as const };
    }),
  remove: editors()
    .input(z.strictObject({ id: idSchema }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.products.remove(input.id, ctx.user);
      return { ok: true as const };
    }),
  importCsv: editors()
    .input(z.strictObject({ csv: z.string().max(2_000_000), locale: localeSchema }))
    .mutation(({ ctx, input }) => ctx.services.products.importCsv(input, ctx.user)),
  exportCsv: procedure
    .signedIn()
    .query(async ({ ctx }) => ({ csv: await ctx.services.products.exportCsv() })),
});
