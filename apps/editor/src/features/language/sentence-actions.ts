import { api } from '../../api/trpc.ts';
import type { Messages } from '../../i18n/use-messages.ts';

export interface SentenceActionsPorts {
  t: Messages['t'];
  /** Null when it was refused. */
  attempt: <Done>(work: () => Promise<Done>) => Promise<Done | null>;
  undoNotice: (message: string, undo: () => void) => void;
}

/** Where sentences of customers belong. */
export interface Place {
  kind: 'intent' | 'entry';
  id: string;
  name: string;
}

/** Sentences in and out of an intent or an entry of the question list, each with a way back. */
export function sentenceActions({ t, attempt, undoNotice }: SentenceActionsPorts) {
  const add = ({ kind, id }: Place, texts: string[]) =>
    attempt(() =>
      kind === 'intent'
        ? api.language.addExamples.mutate({ intent: id, texts })
        : api.language.addQuestions.mutate({ entry: id, questions: texts }),
    );
  const remove = ({ kind, id }: Place, texts: string[]) =>
    attempt(() =>
      kind === 'intent'
        ? api.language.removeExamples.mutate({ intent: id, texts })
        : api.language.removeQuestions.mutate({ entry: id, questions: texts }),
    );
  return {
    addSentences: async (place: Place, texts: string[]) => {
      const done = await add(place, texts);
      if (done === null) return;
      const { added } = done;
      const { name } = place;
      undoNotice(t('understanding.added', { count: added.length, name }), () => {
        if (added.length > 0) void remove(place, added);
      });
    },
    removeSentences: async (place: Place, texts: string[]) => {
      const done = await remove(place, texts);
      if (done === null) return;
      undoNotice(t('understanding.removed', { count: texts.length, name: place.name }), () => {
        void add(place, texts);
      });
    },
  };
}
