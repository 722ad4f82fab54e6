import { z } from 'zod';
import { procedure, router } from './procedure.ts';

const id = z.string().min(1).max(64);
const ids = z.strictObject({ ids: z.array(id).min(1).max(100) });
const readers = () => procedure.roles('admin', 'operator', 'agent');
const answerers = () => procedure.roles('admin', 'agent');

/** Messages on their way to the shops' own servers. */
export const deliveries = router({
  summary: readers().query(({ ctx }) => ctx.services.deliveries.summary()),
  dead: readers()
    .input(z.strictObject({ channelId: id, cursor: z.string().max(200).optional() }))
    .query(({ ctx, input }) => ctx.services.deliveries.dead(input.channelId, input.cursor)),
  retry: answerers()
    .input(ids)
    .mutation(({ ctx, input }) => ctx.services.deliveries.retry(input.ids)),
  retryAll: answerers()
    .input(z.strictObject({ channelId: id }))
    .mutation(({ ctx, input }) => ctx.services.deliveries.retryAll(input.channelId)),
  discard: answerers()
    .input(ids)
    .mutation(({ ctx, input }) => ctx.services.deliveries.discard(input.ids)),
});
