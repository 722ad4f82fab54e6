import { useState } from 'react';
import { api } from '../../../api/trpc.ts';
import { useLanguageActions } from '../use-language-actions.ts';
import { useUndoNotice } from '../../../i18n/use-undo-notice.tsx';
import type { AddedIntent } from './added-intent.ts';

/** Takes out what was put in: whole intents that were new, and single sentences of the others. */
async function takeBack(plan: readonly AddedIntent[]): Promise<void> {
  for (const { intent, isNew, added } of plan) {
    if (isNew) await api.language.removeIntent.mutate({ id: intent.id });
    else await api.language.removeExamples.mutate({ intent: intent.id, texts: added });
  }
}

/** Stores what was planned, all of it or nothing, and tells it in these words, with a way back. */
export function useAddIntents() {
  const { attempt, importRecords } = useLanguageActions();
  const undoNotice = useUndoNotice();
  const [isBusy, setBusy] = useState(false);
  const start = async (plan: readonly AddedIntent[], told: string): Promise<boolean> => {
    setBusy(true);
    const done = await importRecords({ intents: plan.map(({ intent }) => intent), faq: [] });
    setBusy(false);
    if (done === null) return false;
    undoNotice(told, () => {
      void attempt(() => takeBack(plan));
    });
    return true;
  };
  return { isBusy, start };
}
