import { maskEvents, type PastChat } from '@bellhop/engine';
import type { Event } from '@bellhop/schema';
import { useState } from 'react';
import { api } from '../../../api/trpc.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { retell } from '../chat/retell.ts';
import { saveEventsAsTest } from '../tests/test-actions.ts';

/** What can be made of the chat, without what tells whose it was: a test case of the draft, or a test chat that goes on. */
export function useSaveReplayed(id: string, chat: PastChat | undefined) {
  const { t } = useWords();
  const session = useSession();
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const eventsOf = async () => {
    const isFromFile = session.replays.getState().fromFile.has(id);
    const country = session.chat.testShop().reader?.country ?? '';
    if (!isFromFile || chat === undefined)
      return (await api.replay.testSource.query({ id })).events;
    return maskEvents(
      chat.turns.map(({ event }) => event),
      country,
    );
  };
  const make = async (from: (events: readonly Event[]) => Promise<void> | void) => {
    setIsSaving(true);
    setError(null);
    try {
      await from(await eventsOf());
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSaving(false);
    }
  };
  const save = (events: readonly Event[]) => {
    session.replays.setState({ isOpen: false });
    saveEventsAsTest(session, events, t('flow.tests.newName'));
  };
  const goOn = async (events: readonly Event[]) => {
    const key = events[0]?.facts.channel.key;
    const channel = (await api.channels.list.query()).find((one) => one.key === key);
    retell(session.chat, events, channel ?? null);
    session.view.setState({ tab: 'chat', isPanelOpen: true });
  };
  return { isSaving, error, save: () => void make(save), goOn: () => void make(goOn) };
}
