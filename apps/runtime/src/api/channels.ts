import { z } from 'zod';
import { channelKindSchema, newChannelSchema } from '../channels/new-channel.ts';
import { procedure, router } from './procedure.ts';

const admins = () => procedure.roles('admin');
const id = z.string().min(1).max(64);

export const channels = router({
  list: procedure
    .signedIn()
    .query(({ ctx }) => ctx.services.channels.list(ctx.user.role === 'admin')),
  create: admins()
    .input(newChannelSchema)
    .mutation(({ ctx, input }) => ctx.services.channels.create(input)),
  rotateSecret: admins()
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) => ctx.services.channels.rotateSecret(input.id)),
  setKind: admins()
    .input(z.strictObject({ id, kind: channelKindSchema }))
    .mutation(({ ctx, input }) => ctx.services.channels.setKind(input)),
  setDelivery: admins()
    .input(z.strictObject({ id, url: z.string().trim().min(1).max(2000).nullable() }))
    .mutation(({ ctx, input }) => ctx.services.channels.setDelivery(input)),
  rotateDeliverySecret: admins()
    .input(z.strictObject({ id }))
    .mutation(({ ctx, input }) => ctx.services.channels.rotateDeliverySecret(input.id)),
});
