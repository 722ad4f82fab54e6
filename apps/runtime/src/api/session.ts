import { localeSchema } from '@bellhop/schema';
import { procedure, router } from './procedure.ts';
import { newUserSchema } from '../people/new-user.ts';

export const setup = router({
  status: procedure
    .anybody()
    .query(async ({ ctx }) => ({ needsAdmin: await ctx.services.users.needsAdmin() })),
  createAdmin: procedure
    .anybody()
    .input(newUserSchema.extend({ locale: localeSchema.optional() }))
    .mutation(async ({ ctx, input: { locale, ...admin } }) => {
      await ctx.services.users.createAdmin(admin);
      if (locale !== undefined) await ctx.services.demo.speak(locale);
      return { ok: true as const };
    }),
});

export const session = router({
  me: procedure.anybody().query(({ ctx }) => ({ user: ctx.user })),
});
