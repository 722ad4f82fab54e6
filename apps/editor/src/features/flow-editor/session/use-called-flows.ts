import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { trpc } from '../../../api/trpc.ts';
import type { TestChat } from '../chat/chat-state.ts';

/** Gives the test chat the shop's sub-flows as they are drafted now, so that a draft that calls them can be tried. */
export function useCalledFlows(chat: TestChat): void {
  const { data: flows = [] } = useQuery(trpc.flows.list.queryOptions());
  const ids = flows.filter(({ kind }) => kind === 'subflow').map(({ id }) => id);
  const answers = useQueries({ queries: ids.map((id) => trpc.flows.get.queryOptions({ id })) });
  const known = useMemo(
    () => answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
    [answers],
  );
  useEffect(() => {
    chat.setOthers(
      known.map(({ document }) => document),
      known.map(({ document, live }) => live?.document ?? document),
    );
  }, [chat, known]);
}
