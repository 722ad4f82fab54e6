import { useQuery } from '@tanstack/react-query';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { useLiveEvents } from '../../../api/live-events.ts';

export type LiveVersion = Outputs['flows']['get']['live'];
export type CanaryVersion = Outputs['flows']['get']['canary'];

/** The version that customers meet now; kept true while others publish. */
export function useLiveVersion(flowId: string) {
  const query = useQuery({
    ...trpc.flows.get.queryOptions({ id: flowId }),
    refetchOnWindowFocus: false,
  });
  useLiveEvents((event) => {
    if (event.type === 'flows') void query.refetch();
  });
  const { live = null, canary = null } = query.data ?? {};
  return { live, canary, refetch: () => query.refetch() };
}
