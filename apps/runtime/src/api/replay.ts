import { z } from 'zod';
import { procedure, router } from './procedure.ts';
import { replayOutcomes } from './shapes/replay-shapes.ts';

const byId = z.strictObject({ id: z.string().min(1).max(64) });
/** Who builds flows and may read what customers wrote. */
const builders = () => procedure.roles('admin', 'operator');

/** Stored conversations, to be tried on drafts. */
export const replay = router({
  page: builders()
    .input(
      z.strictObject({
        since: z.iso.datetime().optional(),
        channel: z.string().min(1).max(200).optional(),
        tag: z.string().min(1).max(200).optional(),
        outcome: z.enum(replayOutcomes).optional(),
        cursor: z.string().max(200).optional(),
      }),
    )
    .query(({ ctx, input: { cursor, ...filter } }) => ctx.services.replay.page(filter, cursor)),
  chat: builders()
    .input(byId)
    .query(({ ctx, input }) => ctx.services.replay.chat(input.id)),
  around: builders().query(({ ctx }) => ctx.services.replay.around()),
  testSource: builders()
    .input(byId)
    .query(({ ctx, input }) => ctx.services.replay.testSource(input.id)),
});
