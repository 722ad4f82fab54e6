import { roleSchema } from '@bellhop/schema';
import { z } from 'zod';
import { newUserSchema } from '../people/new-user.ts';
import { procedure, router } from './procedure.ts';

const id = z.string().min(1).max(64);
const admins = () => procedure.roles('admin');

export const users = router({
  list: admins().query(({ ctx }) => ctx.services.users.list()),
  create: admins()
    .input(newUserSchema.extend({ role: roleSchema }))
    .mutation(({ ctx, input }) => ctx.services.users.create(input)),
  setRole: admins()
    .input(z.strictObject({ id, role: roleSchema }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.users.setRole(input.id, input.role);
      return { ok: true as const };
    }),
  setPassword: admins()
    .input(newUserSchema.pick({ password: true }).extend({ id }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.users.setPassword(input.id, input.password);
      return { ok: true as const };
    }),
  remove: admins()
    .input(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.users.remove(input.id);
      return { ok: true as const };
    }),
});
