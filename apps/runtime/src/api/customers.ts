import { z } from 'zod';
import { procedure, router } from './procedure.ts';

const readers = () => procedure.roles('admin', 'operator', 'agent');

export const customers = router({
  list: readers()
    .input(
      z.strictObject({
        search: z.string().max(200).optional(),
        cursor: z.string().max(200).optional(),
      }),
    )
    .query(({ ctx, input }) => ctx.services.customers.list(input.search, input.cursor)),
});

export const tags = router({
  list: procedure.signedIn().query(({ ctx }) => ctx.services.customers.tags()),
});
