import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { procedure, router } from './procedure.ts';

const id = z.string().min(1).max(64);
const byId = z.strictObject({ id });
const cursor = z.string().max(200);
/** Testers try flows; what customers wrote is none of their business. */
const readers = () => procedure.roles('admin', 'operator', 'agent');
const answerers = () => procedure.roles('admin', 'agent');

export const conversations = router({
  list: readers()
    .input(
      z.strictObject({
        view: z.enum(['inbox', 'bot', 'closed', 'all']),
        cursor: cursor.optional(),
      }),
    )
    .query(({ ctx, input }) => ctx.services.conversations.list(input.view, input.cursor)),
  get: readers()
    .input(byId)
    .query(({ ctx, input }) => ctx.services.conversations.get(input.id, ctx.user)),
  trace: readers()
    .input(z.strictObject({ turnId: id }))
    .query(({ ctx, input }) => ctx.services.conversations.trace(input.turnId)),
  walk: readers()
    .input(byId)
    .query(({ ctx, input }) => ctx.services.conversations.walk(input.id)),
  takeOver: answerers()
    .input(byId)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.conversations.takeOver(input.id, ctx.user);
      return { ok: true as const };
    }),
  reply: answerers()
    .input(z.strictObject({ id, text: cleanText(5000).trim().min(1), clientMessageId: id }))
    .mutation(({ ctx, input }) => ctx.services.conversations.reply(input, ctx.user)),
  returnToBot: answerers()
    .input(byId)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.conversations.returnToBot(input.id, ctx.user);
      return { ok: true as const };
    }),
  close: answerers()
    .input(byId)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.conversations.close(input.id, ctx.user);
      return { ok: true as const };
    }),
});
