import { maskEvents, type PastChat } from '@bellhop/engine';
import { useState } from 'react';
import { api } from '../../../api/trpc.ts';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { saveEventsAsTest } from '../tests/test-actions.ts';

/** Keeps the chat as a test case of the draft, without what tells whose it was. */
export function useSaveReplayed(id: string, chat: PastChat | undefined) {
  const { t } = useWords();
  const session = useSession();
  const [isSaving, setIsSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setIsSaving(true);
    setError(null);
    try {
      const isFromFile = session.replays.getState().fromFile.has(id);
      const country = session.chat.testShop().reader?.country ?? '';
      const events =
        isFromFile && chat !== undefined
          ? maskEvents(
              chat.turns.map(({ event }) => event),
              country,
            )
          : (await api.replay.testSource.query({ id })).events;
      session.replays.setState({ isOpen: false });
      saveEventsAsTest(session, events, t('flow.tests.newName'));
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSaving(false);
    }
  };
  return { isSaving, error, save: () => void save() };
}
