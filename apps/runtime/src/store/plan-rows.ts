import { errorCodes } from '@bellhop/schema';
import { z } from 'zod';
import { changedBySchema } from './changed-by.ts';
import { json } from './json-text.ts';
import type { Store, Transaction } from './open-store.ts';
import { runningSchema } from './release-rows.ts';

const planSchema = z.object({
  flowId: z.string(),
  dueAt: z.string(),
  document: z.string(),
  wanted: json(
    z.object({
      revision: z.int(),
      note: z.string(),
      acceptedWarnings: z.boolean(),
      running: runningSchema.optional(),
      share: z.int().optional(),
      name: z.string().optional(),
      testsReason: z.string().optional(),
      errorsReason: z.string().optional(),
      changedBy: changedBySchema.optional(),
    }),
  ),
  authorId: z.string(),
  by: z.string(),
  createdAt: z.string(),
  failure: z.enum(errorCodes).nullable(),
});

/** A content of a flow that is to be published at a time. */
export type Plan = z.infer<typeof planSchema>;

export async function readPlan(
  { read }: Pick<Store, 'read'>,
  flowId: string,
): Promise<Plan | null> {
  const row = await read.plannedPublish.findUnique({ where: { flowId } });
  return row === null ? null : planSchema.parse(row);
}

/** Those whose time has come, the earliest first. */
export async function readDuePlans({ read }: Pick<Store, 'read'>, now: string): Promise<Plan[]> {
  const rows = await read.plannedPublish.findMany({
    where: { failure: null, dueAt: { lte: now } },
    orderBy: [{ dueAt: 'asc' }, { flowId: 'asc' }],
  });
  return z.array(planSchema).parse(rows);
}

export async function readNextPlan({ read }: Pick<Store, 'read'>): Promise<string | null> {
  const row = await read.plannedPublish.findFirst({
    where: { failure: null },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  });
  return row?.dueAt ?? null;
}

/** A flow has one plan: a new one takes the place of the old one. */
export async function putPlan(
  transaction: Transaction,
  { wanted, ...plan }: Omit<Plan, 'failure'>,
): Promise<void> {
  const data = { ...plan, wanted: JSON.stringify(wanted), failure: null };
  await transaction.plannedPublish.upsert({
    where: { flowId: plan.flowId },
    create: data,
    update: data,
  });
}

/** Takes this very plan away, not one that has taken its place. False when it is gone already. */
export async function removePlan(
  transaction: Transaction,
  { flowId, createdAt }: Pick<Plan, 'flowId' | 'createdAt'>,
): Promise<boolean> {
  const { count } = await transaction.plannedPublish.deleteMany({ where: { flowId, createdAt } });
  return count > 0;
}

export async function notePlanFailure(
  transaction: Transaction,
  { flowId, createdAt }: Pick<Plan, 'flowId' | 'createdAt'>,
  failure: NonNullable<Plan['failure']>,
): Promise<void> {
  const where = { flowId, createdAt };
  await transaction.plannedPublish.updateMany({ where, data: { failure } });
}
