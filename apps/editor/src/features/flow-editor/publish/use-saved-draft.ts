import { useQuery } from '@tanstack/react-query';
import { useLiveEvents } from '../../../api/live-events.ts';
import { api, type Outputs } from '../../../api/trpc.ts';
import type { SaveQueue } from '../document/save-queue.ts';
import { useDocument } from '../session/use-session.ts';

export type SavedDraft = Pick<Outputs['flows']['get'], 'updatedBy' | 'updatedAt' | 'changedBy'>;

/**
 * Who changed what, as the server has it once everything is saved; undefined until then, so that nobody reads a name
 * that is not true any more.
 */
export function useSavedDraft(queue: SaveQueue): SavedDraft | undefined {
  const id = useDocument((document) => document.id);
  const saved = useQuery({
    queryKey: ['saved draft', id],
    queryFn: async (): Promise<SavedDraft> => {
      await queue.flush();
      const { updatedBy, updatedAt, changedBy } = await api.flows.get.query({ id });
      return { updatedBy, updatedAt, changedBy };
    },
    // What was true when it was asked the last time is not looked at again.
    gcTime: 0,
  });
  useLiveEvents((event) => {
    if (event.type === 'flow' && event.id === id) void saved.refetch();
  });
  return saved.data;
}
