import { useQuery } from '@tanstack/react-query';
import { trpc } from './trpc.ts';

/** The signed-in person, or null. Pages inside the shell can rely on somebody being there. */
export function useMe() {
  const { data } = useQuery(trpc.session.me.queryOptions());
  return data?.user ?? null;
}
