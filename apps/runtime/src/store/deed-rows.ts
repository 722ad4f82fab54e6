import { z } from 'zod';
import type { Store, Transaction } from './open-store.ts';

const whatSchema = z.enum([
  'published',
  'wentLive',
  'wentOffline',
  'canaryStarted',
  'canaryShareChanged',
  'canaryFinished',
  'canaryAborted',
  'restored',
  'planned',
  'planCancelled',
  'planFailed',
  'reviewAsked',
  'reviewSentBack',
  'reviewApproved',
]);

const deedSchema = z.object({
  id: z.string(),
  flowId: z.string(),
  at: z.string(),
  by: z.string(),
  what: whatSchema,
  number: z.int().nullable(),
  note: z.string(),
});

/** Something that was done with the versions of a flow. */
export type Deed = z.infer<typeof deedSchema>;

const most = 200;

/** Writes down who did what. To be called in the transaction that does it. */
export async function addDeed(transaction: Transaction, deed: Deed): Promise<void> {
  await transaction.flowDeed.create({ data: deed });
}

/** The newest first. */
export async function readDeeds({ read }: Pick<Store, 'read'>, flowId: string): Promise<Deed[]> {
  const orderBy = [{ at: 'desc' as const }, { id: 'desc' as const }];
  return z
    .array(deedSchema)
    .parse(await read.flowDeed.findMany({ where: { flowId }, orderBy, take: most }));
}
