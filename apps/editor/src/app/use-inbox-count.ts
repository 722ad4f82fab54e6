import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api/trpc.ts';

/** Conversations of the inbox with something new in them: unread messages, or nobody who took them over yet. */
export function useInboxCount(): number {
  const { data } = useQuery(trpc.conversations.list.queryOptions({ view: 'inbox' }));
  return data?.rows.filter((row) => row.owner === 'waiting' || row.unread > 0).length ?? 0;
}
