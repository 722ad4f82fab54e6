import { useQuery } from '@tanstack/react-query';
import type { Event } from '@bellhop/schema';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useStore } from 'zustand';
import { noticeExpiredSession } from '../../../api/session-expired.ts';
import { api, trpc } from '../../../api/trpc.ts';
import { retell } from '../chat/retell.ts';
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
    way: query.get('way'),
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
    if (wish.chat !== null && wish.way === null) session.replays.openChat(wish.chat);
    if (wish.step !== null) openStep(session, wish.step);
  }, [session, wish, setQuery, isDone]);
  useTestOf(wish.testOf);
  useOtherWay(wish.way === null ? null : wish.chat, Number(wish.way));
}

function openStep({ flow, view }: FlowSession, id: string): void {
  if (!Object.hasOwn(flow.getState().document.nodes, id)) {
    say(view, { key: 'stepGone' });
    return;
  }
  select(view, [id]);
  view.setState({ tab: 'settings', isPanelOpen: true, reveal: id, frame: null });
}

/** The chat is played in the test chat, and stands before the customer's message of this number: another answer is next. */
function useOtherWay(id: string | null, message: number): void {
  const session = useSession();
  useStoredEvents(id, async (events) => {
    const key = events[0]?.facts.channel.key;
    const channel = (await api.channels.list.query()).find((one) => one.key === key);
    retell(session.chat, events, channel ?? null);
    session.view.setState({ tab: 'chat', isPanelOpen: true });
    // The field that takes the other answer has to be there before it is told what the old one was.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const messages = session.chat
      .getState()
      .turns.flatMap(({ event }, turn) => (event.body.type === 'customerMessage' ? [turn] : []));
    const turn = messages[message - 1];
    if (turn !== undefined) session.chat.branchAt(turn);
  });
}

/** The chat becomes a test as soon as the page reads messages the way the shop does. */
function useTestOf(id: string | null): void {
  const session = useSession();
  const { t } = useWords();
  const name = t('flow.tests.newName');
  useStoredEvents(id, (events) => {
    saveEventsAsTest(session, events, name);
  });
}

/** Does something once with the masked events of a stored chat, when the page reads messages the way the shop does. */
function useStoredEvents(
  id: string | null,
  onEvents: (events: readonly Event[]) => Promise<void> | void,
): void {
  const session = useSession();
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
  const use = useEffectEvent(async (events: readonly Event[]) => {
    try {
      await onEvents(events);
    } catch (error) {
      noticeExpiredSession(error);
      say(session.view, { key: 'chatNotLoaded' });
    }
  });
  useEffect(() => {
    if (data === undefined || !isReady || isDone.current) return;
    isDone.current = true;
    void use(data.events);
  }, [data, isReady, isDone]);
}
