import { useState } from 'react';
import { api } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useLanguageActions } from '../use-language-actions.ts';
import { useUndoNotice } from '../../../i18n/use-undo-notice.tsx';
import type { PlannedIntent } from './starter-plan.ts';

/** Takes out what was put in: whole intents that were new, and single sentences of the others. */
async function takeBack(plan: readonly PlannedIntent[]): Promise<void> {
  for (const { id, isNew, added } of plan) {
    if (isNew) await api.language.removeIntent.mutate({ id });
    else await api.language.removeExamples.mutate({ intent: id, texts: added });
  }
}

/** Stores what was planned, all of it or nothing, with a way back. */
export function useAddStarter() {
  const { t } = useMessages();
  const { attempt, importRecords } = useLanguageActions();
  const undoNotice = useUndoNotice();
  const [isBusy, setBusy] = useState(false);
  const start = async (plan: readonly PlannedIntent[]): Promise<boolean> => {
    setBusy(true);
    const done = await importRecords({ intents: plan.map(({ intent }) => intent), faq: [] });
    setBusy(false);
    if (done === null) return false;
    undoNotice(t('understanding.starter.added', { count: done.intents }), () => {
      void attempt(() => takeBack(plan));
    });
    return true;
  };
  return { isBusy, start };
}
