import { z } from 'zod';
import { procedure, router } from './procedure.ts';

const answerers = () => procedure.roles('admin', 'agent');

export const notices = router({
  list: answerers().query(({ ctx }) => ctx.services.notices.list()),
  close: answerers()
    .input(z.strictObject({ id: z.string() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.notices.close(input.id);
    }),
});
