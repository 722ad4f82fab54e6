import type { Role } from '@bellhop/schema';
import { useQuery } from '@tanstack/react-query';
import { may } from '../api/permissions.ts';
import { trpc } from '../api/trpc.ts';

/**
 * Conversations of the inbox with something new in them: unread messages, or nobody who took them over yet. Counted are
 * those of its first page; `shown` says so when there are others ("50+").
 */
export function useInboxCount(role: Role): { count: number; shown: string } {
  const { data } = useQuery({
    ...trpc.conversations.list.queryOptions({ view: 'inbox' }),
    enabled: may(role, 'readChats'),
  });
  const isNew = (row: { owner: string; unread: number }) =>
    row.owner === 'waiting' || row.unread > 0;
  const count = data?.rows.filter(isNew).length ?? 0;
  const hasMore = (data?.nextCursor ?? null) !== null;
  return { count, shown: `${String(count)}${hasMore ? '+' : ''}` };
}
