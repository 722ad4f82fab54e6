import { cleanText, secretNameSchema, shopSettingsSchema } from '@bellhop/schema';
import { z } from 'zod';
import { procedure, router } from './procedure.ts';

const admins = () => procedure.roles('admin');

export const shop = router({
  get: procedure.signedIn().query(({ ctx }) => ctx.services.shop.get()),
  save: admins()
    .input(shopSettingsSchema.partial())
    .mutation(({ ctx, input }) => ctx.services.shop.save(input, ctx.user)),
});

/** Names go out, values only come in. */
export const secrets = router({
  /** Whoever builds flows names a secret in a step; its value stays here. */
  list: procedure.roles('admin', 'operator').query(({ ctx }) => ctx.services.shop.listSecrets()),
  set: admins()
    .input(z.strictObject({ name: secretNameSchema, value: cleanText(5000).min(1) }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.shop.setSecret(input, ctx.user);
      return { ok: true as const };
    }),
  remove: admins()
    .input(z.strictObject({ name: secretNameSchema }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.shop.removeSecret(input.name);
      return { ok: true as const };
    }),
});
