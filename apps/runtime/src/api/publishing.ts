import { cleanText, idSchema } from '@bellhop/schema';
import { z } from 'zod';
import { procedure, router } from './procedure.ts';

const byId = z.strictObject({ id: idSchema });
const revision = z.int().min(0);
const note = cleanText(500);

const readers = () => procedure.roles('admin', 'operator', 'tester');
const editors = () => procedure.roles('admin', 'operator');
const publishers = () => procedure.roles('admin');

export const publishing = router({
  review: readers()
    .input(byId)
    .query(({ ctx, input }) => ctx.services.publishing.review(input.id)),
  askReview: editors()
    .input(z.strictObject({ id: idSchema, revision, note }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.publishing.askReview(input, ctx.user);
      return { ok: true as const };
    }),
  sendBack: publishers()
    .input(z.strictObject({ id: idSchema, note: note.trim().min(1) }))
    .mutation(async ({ ctx, input }) => {
      await ctx.services.publishing.sendBack(input, ctx.user);
      return { ok: true as const };
    }),
  plan: readers()
    .input(byId)
    .query(({ ctx, input }) => ctx.services.publishing.plan(input.id)),
  planPublish: publishers()
    .input(
      z.strictObject({
        id: idSchema,
        revision,
        note,
        acceptedWarnings: z.boolean(),
        running: z.enum(['finish', 'move', 'restart']).optional(),
        share: z.int().min(1).max(99).optional(),
        name: cleanText(80).optional(),
        testsReason: note.trim().min(1).optional(),
        errorsReason: note.trim().min(1).optional(),
        // In one notation, so that times can be compared as text.
        dueAt: z.iso.datetime().transform((at) => new Date(at).toISOString()),
      }),
    )
    .mutation(({ ctx, input }) => ctx.services.publishing.planPublish(input, ctx.user)),
  cancelPlan: publishers()
    .input(byId)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.publishing.cancelPlan(input.id, ctx.user);
      return { ok: true as const };
    }),
});
