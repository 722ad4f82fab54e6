import { z } from 'zod';
import type { ReviewState } from '../api/shapes/publishing-shapes.ts';
import type { Store, Transaction } from './open-store.ts';

const reviewSchema = z.object({
  id: z.string(),
  revision: z.int(),
  by: z.string(),
  note: z.string(),
  createdAt: z.string(),
  state: z.enum(['open', 'approved', 'sentBack']),
  answeredBy: z.string().nullable(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
});

/** What was asked last about a flow, answered or not; null when nobody ever asked. */
export async function readReview(
  { read }: Pick<Store, 'read'>,
  flowId: string,
): Promise<ReviewState | null> {
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  const row = await read.review.findFirst({ where: { flowId }, orderBy });
  return row === null ? null : reviewSchema.parse(row);
}

/** A new request takes the place of one that is still open. */
export async function addReview(
  transaction: Transaction,
  review: Pick<ReviewState, 'id' | 'revision' | 'by' | 'note' | 'createdAt'> & { flowId: string },
): Promise<void> {
  await transaction.review.deleteMany({ where: { flowId: review.flowId, state: 'open' } });
  await transaction.review.create({ data: { ...review, state: 'open' } });
}

/** Whoever publishes a flow says yes to whoever asked for it, as far as it is what they asked about. False when nobody waits. */
export async function approveReview(
  transaction: Transaction,
  flowId: string,
  { by, at, revision }: { by: string; at: string; revision: number },
): Promise<boolean> {
  const { count } = await transaction.review.updateMany({
    // What was planned may go live after somebody has asked about something newer.
    where: { flowId, state: 'open', revision: { lte: revision } },
    data: { state: 'approved', answeredBy: by, answeredAt: at },
  });
  return count > 0;
}

/** False when nothing is open any more. */
export async function sendReviewBack(
  transaction: Transaction,
  flowId: string,
  { by, at, answer }: { by: string; at: string; answer: string },
): Promise<boolean> {
  const { count } = await transaction.review.updateMany({
    where: { flowId, state: 'open' },
    data: { state: 'sentBack', answeredBy: by, answeredAt: at, answer },
  });
  return count > 0;
}

/** The flows that somebody waits for an answer about. */
export async function readOpenReviews({ read }: Pick<Store, 'read'>): Promise<ReadonlySet<string>> {
  const rows = await read.review.findMany({ where: { state: 'open' }, select: { flowId: true } });
  return new Set(rows.map(({ flowId }) => flowId));
}
