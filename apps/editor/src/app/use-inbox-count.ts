import type { Role } from '@bellhop/schema';
import { useQuery } from '@tanstack/react-query';
import { may } from '../api/permissions.ts';
import { trpc } from '../api/trpc.ts';

/** Conversations of the inbox with something new in them: unread messages, or nobody who took them over yet. */
export function useInboxCount(role: Role): number {
  const { data } = useQuery({
    ...trpc.conversations.list.queryOptions({ view: 'inbox' }),
    enabled: may(role, 'readChats'),
  });
  return data?.rows.filter((row) => row.owner === 'waiting' || row.unread > 0).length ?? 0;
}
