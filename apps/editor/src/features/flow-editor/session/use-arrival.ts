import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import { trpc } from '../../../api/trpc.ts';
import { saveEventsAsTest } from '../tests/test-actions.ts';
import type { FlowSession } from './flow-session.ts';
import { useSession } from './use-session.ts';
import { useWords } from './use-words.ts';
import { say, select } from './view-store.ts';

/**
 * What the address asks for when somebody comes from a stored chat: the step where it went wrong, or a test case of the
 * chat. Each is done once, and the address is then that of the flow alone, so that going back does not do it again.
 */
export function useArrival(): void {
  const session = useSession();
  const [query, setQuery] = useSearchParams();
  const [wish] = useState(() => ({
    step: query.get('step'),
    chat: query.get('chat'),
    testOf: query.get('testOf'),
  }));
  const [isDone] = useState(() => ({ current: false }));
  useEffect(() => {
    if (wish.step === null && wish.chat === null && wish.testOf === null) return;
    // `setQuery` is another function after each change of the address: a second time would take people back from where
    // they have gone meanwhile.
    if (isDone.current) return;
    isDone.current = true;
    setQuery({}, { replace: true });
    // The chat that it is about waits in the tab of tests, to be tried again on what is about to be changed.
    if (wish.chat !== null) session.replays.openChat(wish.chat);
    if (wish.step !== null) openStep(session, wish.step);
  }, [session, wish, setQuery, isDone]);
  useTestOf(wish.testOf);
}

function openStep({ flow, view }: FlowSession, id: string): void {
  if (!Object.hasOwn(flow.getState().document.nodes, id)) {
    say(view, { key: 'stepGone' });
    return;
  }
  select(view, [id]);
  view.setState({ tab: 'settings', isPanelOpen: true, reveal: id, frame: null });
}

/** The chat becomes a test as soon as the page reads messages the way the shop does. */
function useTestOf(id: string | null): void {
  const session = useSession();
  const { t } = useWords();
  useStore(session.chat, ({ told }) => told);
  const isReady = session.chat.isReady();
  const { data, isError } = useQuery({
    ...trpc.replay.testSource.queryOptions({ id: id ?? '' }),
    enabled: id !== null,
    staleTime: Infinity,
  });
  useEffect(() => {
    if (isError) say(session.view, { key: 'chatNotLoaded' });
  }, [session, isError]);
  const [isDone] = useState(() => ({ current: false }));
  const name = t('flow.tests.newName');
  useEffect(() => {
    if (data === undefined || !isReady || isDone.current) return;
    isDone.current = true;
    saveEventsAsTest(session, data.events, name);
  }, [session, data, isReady, isDone, name]);
}
