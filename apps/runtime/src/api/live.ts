import { idSchema } from '@bellhop/schema';
import { z } from 'zod';
import { procedure, router } from './procedure.ts';
import type { LiveEvent } from './shapes/live-shapes.ts';

/** A name that each tab makes up for itself. */
const tabSchema = z.string().min(8).max(64);

export const live = router({
  edit: procedure
    .roles('admin', 'operator')
    .input(z.strictObject({ tab: tabSchema, flow: idSchema.nullable(), step: idSchema.nullable() }))
    .mutation(({ ctx, input }) => {
      ctx.services.live.edit({ ...input, name: ctx.user.name });
      return { ok: true as const };
    }),
  events: procedure
    .signedIn()
    .input(z.strictObject({ inbox: z.boolean().optional(), tab: tabSchema.optional() }).optional())
    .subscription(async function* ({ ctx, input, signal }): AsyncGenerator<LiveEvent, void, void> {
      const mayAnswer = ctx.user.role === 'admin' || ctx.user.role === 'agent';
      yield* ctx.services.live.events({
        userId: ctx.user.id,
        inbox: input?.inbox === true && mayAnswer,
        tab: input?.tab,
        signal: signal ?? new AbortController().signal,
      });
    }),
});
