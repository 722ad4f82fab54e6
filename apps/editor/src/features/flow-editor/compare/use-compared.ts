import { useQuery } from '@tanstack/react-query';
import type { FlowDocument } from '@bellhop/schema';
import { trpc } from '../../../api/trpc.ts';
import { useDocument } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { versionName } from '../versions/version-name.ts';

/** One side of a comparison. */
export interface Compared {
  document: FlowDocument | undefined;
  name: string;
  error: unknown;
  retry: () => void;
}

/** A version by its id, or the draft as it stands at this moment. */
export function useCompared(id: string): Compared {
  const words = useWords();
  const { t } = words;
  const draft = useDocument((whole) => whole);
  const isDraft = id === 'draft';
  const version = useQuery({
    ...trpc.flows.version.queryOptions({ versionId: id }),
    enabled: !isDraft,
    // A version never changes.
    staleTime: Infinity,
  });
  const retry = () => void version.refetch();
  if (isDraft) return { document: draft, name: t('flow.compare.draft'), error: null, retry };
  const { data, error } = version;
  const name = data === undefined ? '' : versionName(words, data);
  return { document: data?.document, name, error, retry };
}
