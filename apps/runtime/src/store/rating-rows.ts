import type { Rating } from '../api/shapes/customer-shapes.ts';
import type { Store } from './open-store.ts';

/** What a customer said of the service, the newest first. */
export async function readRatings({ read }: Store, customerId: string): Promise<Rating[]> {
  return read.rating.findMany({
    where: { customerId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, score: true, comment: true, at: true },
  });
}
