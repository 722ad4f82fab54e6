import { procedure, router } from './procedure.ts';
import { newUserSchema } from './users.ts';

export const setup = router({
  status: procedure
    .anybody()
    .query(async ({ ctx }) => ({ needsAdmin: await ctx.services.users.needsAdmin() })),
  createAdmin: procedure
    .anybody()
    .input(newUserSchema)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.users.createAdmin(input);
      return { ok: true as const };
    }),
});

export const session = router({
  me: procedure.anybody().query(({ ctx }) => ({ user: ctx.user })),
});
