import { useQuery } from '@tanstack/react-query';
import { trpc } from '../../../api/trpc.ts';

const none: readonly string[] = [];

/** Tags that the shop uses already. Without them the form works just as well. */
export function useKnownTags(): readonly string[] {
  const { data } = useQuery(trpc.tags.list.queryOptions());
  return data ?? none;
}
