import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { procedure, router } from './procedure.ts';

const admins = () => procedure.roles('admin');

export const channels = router({
  list: procedure
    .signedIn()
    .query(({ ctx }) => ctx.services.channels.list(ctx.user.role === 'admin')),
  create: admins()
    .input(
      z.strictObject({
        key: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
        name: cleanText(120).trim().min(1),
      }),
    )
    .mutation(({ ctx, input }) => ctx.services.channels.create(input)),
  rotateSecret: admins()
    .input(z.strictObject({ id: z.string().min(1).max(64) }))
    .mutation(({ ctx, input }) => ctx.services.channels.rotateSecret(input.id)),
});
