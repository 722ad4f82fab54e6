import { useMutation } from '@tanstack/react-query';
import type { ErrorCode } from '@bellhop/schema';
import { useState } from 'react';
import { api } from '../../../api/trpc.ts';
import type { SaveQueue } from '../document/save-queue.ts';
import { useDocument } from '../session/use-session.ts';
import type { Done } from './published.tsx';
import type { Running } from './running-choice.tsx';

export interface Wanted {
  note: string;
  acceptedWarnings: boolean;
  running: Running;
  /** Of a hundred customers; null for all of them. */
  share: number | null;
  /** Empty for nothing but its number. */
  name: string;
  /** Empty where none is needed. */
  testsReason: string;
  errorsReason: string;
  /** Null for now. */
  dueAt: string | null;
}

interface PublishParts {
  queue: SaveQueue;
  onPublished: () => void;
}

/** What the dialog ends in: published now, planned for later, or somebody asked to look at it. */
export function usePublish({ queue, onPublished }: PublishParts) {
  const id = useDocument((document) => document.id);
  const [refused, setRefused] = useState<ErrorCode | 'unsaved' | null>(null);
  const end = useMutation({
    mutationFn: async (wanted: Wanted | { ask: string }): Promise<Done | null> => {
      setRefused(null);
      // What is published is what is saved: first everything has to be there.
      await queue.flush();
      if (queue.isDirty()) {
        setRefused('unsaved');
        return null;
      }
      const { revision } = queue.base;
      if ('ask' in wanted) {
        await api.publishing.askReview.mutate({ id, revision, note: wanted.ask });
        return { type: 'asked' };
      }
      const outcome = await send({ id, revision }, wanted);
      if (outcome.status === 'refused') {
        setRefused(outcome.code);
        return null;
      }
      onPublished();
      if (outcome.status === 'planned') return { type: 'planned', dueAt: outcome.dueAt };
      return { type: 'published', number: outcome.number, share: wanted.share };
    },
  });
  const { data: done = null, error, isPending } = end;
  return { run: end.mutate, refused, done, error, isPending };
}

function send(
  draft: { id: string; revision: number },
  { share, testsReason, errorsReason, dueAt, ...wanted }: Wanted,
) {
  const input = {
    ...draft,
    ...wanted,
    ...(share !== null && { share }),
    ...(testsReason !== '' && { testsReason }),
    ...(errorsReason !== '' && { errorsReason }),
  };
  return dueAt === null
    ? api.flows.publish.mutate(input)
    : api.publishing.planPublish.mutate({ ...input, dueAt });
}
