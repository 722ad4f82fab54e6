import type { FaqEntry, Intent, LanguageThresholds } from '@bellhop/schema';
import { useQueryClient } from '@tanstack/react-query';
import { api, trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useNotice } from '../../i18n/use-notice.ts';
import { sentenceActions } from './sentence-actions.ts';
import { withoutRevision, type StoredEntry, type StoredIntent } from './language.ts';
import { nameOf } from './name-of.ts';
import { useUndoNotice } from '../../i18n/use-undo-notice.tsx';

/** Everything that the page can do to the draft apart from typing in a record. Each step back is one click. */
export function useLanguageActions() {
  const messages = useMessages();
  const { t } = messages;
  const notice = useNotice();
  const undoNotice = useUndoNotice();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: trpc.language.get.queryKey() });

  /** Does it, shows what is there afterwards, and says in words when it was refused. */
  const attempt = async <Done>(work: () => Promise<Done>): Promise<Done | null> => {
    try {
      return await work();
    } catch (error) {
      notice.fail(t('understanding.failed'), error);
      return null;
    } finally {
      await refresh();
    }
  };
  const saveIntent = (intent: Intent) =>
    attempt(() => api.language.saveIntent.mutate({ intent, revision: null }));
  const saveEntry = (entry: FaqEntry) =>
    attempt(() => api.language.saveFaq.mutate({ entry, revision: null }));

  return {
    attempt,
    /** A new record, or one that was deleted. Null when it was refused. */
    saveIntent,
    saveEntry,
    removeIntent: async (stored: StoredIntent) => {
      const done = await attempt(() => api.language.removeIntent.mutate({ id: stored.id }));
      if (done === null) return false;
      const name = nameOf(messages, stored.names);
      undoNotice(t('understanding.intents.deleted', { name }), () => {
        void saveIntent(withoutRevision(stored));
      });
      return true;
    },
    removeEntry: async (stored: StoredEntry) => {
      const done = await attempt(() => api.language.removeFaq.mutate({ id: stored.id }));
      if (done === null) return false;
      const name = stored.questions[0] ?? '';
      undoNotice(t('understanding.faq.deleted', { name }), () => {
        void saveEntry(withoutRevision(stored));
      });
      return true;
    },
    /** Takes in many records at once. Null when they were refused: then nothing was stored. */
    importRecords: (records: { intents: Intent[]; faq: FaqEntry[] }) =>
      attempt(() => api.language.import.mutate(records)),
    /** How sure the bot has to be; null: as found. `revision` is the one that was looked at. */
    saveThresholds: (thresholds: LanguageThresholds | null, revision: number) =>
      attempt(() => api.language.saveThresholds.mutate({ thresholds, revision })),
    putLive: () => attempt(() => api.language.putLive.mutate({})),
    ...sentenceActions({ t, attempt, undoNotice }),
  };
}
