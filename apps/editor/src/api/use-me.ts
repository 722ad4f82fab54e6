import { useQuery } from '@tanstack/react-query';
import { queryClient } from './query-client.ts';
import { sessionExpired } from './session-expired.ts';
import { api, trpc } from './trpc.ts';

const key = trpc.session.me.queryKey();

/** A session that ends must not take the page away with everything on it: the person signs in again on top of it. */
async function fetchMe() {
  const now = await api.session.me.query();
  const before = queryClient.getQueryData(key);
  if (now.user !== null || !before?.user) return now;
  sessionExpired.raise();
  return before;
}

export function useMeQuery() {
  return useQuery({ queryKey: key, queryFn: fetchMe, staleTime: 60_000 });
}

/** The signed-in person, or null. Pages inside the shell can rely on somebody being there. */
export function useMe() {
  return useMeQuery().data?.user ?? null;
}
