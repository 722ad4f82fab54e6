import { z } from 'zod';
import { procedure, router } from './procedure.ts';
import type { LiveEvent } from './shapes/live-shapes.ts';

export const live = router({
  events: procedure
    .signedIn()
    .input(z.strictObject({ inbox: z.boolean().optional() }).optional())
    .subscription(async function* ({ ctx, input, signal }): AsyncGenerator<LiveEvent, void, void> {
      const mayAnswer = ctx.user.role === 'admin' || ctx.user.role === 'agent';
      yield* ctx.services.live.events({
        userId: ctx.user.id,
        inbox: input?.inbox === true && mayAnswer,
        signal: signal ?? new AbortController().signal,
      });
    }),
});
