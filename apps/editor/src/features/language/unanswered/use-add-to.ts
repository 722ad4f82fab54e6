import { useNavigate } from 'react-router';
import { api } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { limits, newRecordId } from '../language.ts';
import { useLanguageActions } from '../use-language-actions.ts';
import { useUndoNotice } from '../../../i18n/use-undo-notice.tsx';
import type { OfferedPlace } from './find-places.ts';

/** Puts messages where they belong: into a record that is there, or into a new one. */
export function useAddTo() {
  const { t, locale } = useMessages();
  const navigate = useNavigate();
  const actions = useLanguageActions();
  const undoNotice = useUndoNotice();
  const createIntent = async (name: string, examples: string[]) => {
    const id = newRecordId();
    const done = await actions.saveIntent({ id, names: { [locale]: name }, examples });
    if (done === null) return;
    undoNotice(t('understanding.addTo.createdIntent', { name }), () => {
      void actions.attempt(() => api.language.removeIntent.mutate({ id }));
    });
  };
  const createEntry = async (texts: string[]) => {
    const id = newRecordId();
    const questions = texts.slice(0, limits.questions);
    const done = await actions.saveEntry({ id, questions, answers: [], product: '', buttons: [] });
    if (done === null) return;
    // A question without an answer helps nobody: its page opens.
    await navigate(`/language/faq/${id}`);
    undoNotice(t('understanding.addTo.createdEntry'), () => {
      void navigate('/language/unanswered');
      void actions.attempt(() => api.language.removeFaq.mutate({ id }));
    });
  };
  return ({ target }: OfferedPlace, texts: string[]) => {
    const sentences = texts.map((text) => text.trim().slice(0, limits.sentence));
    switch (target.kind) {
      case 'newIntent':
        void createIntent(target.name, sentences);
        return;
      case 'newEntry':
        void createEntry(sentences);
        return;
      default:
        void actions.addSentences({ ...target, kind: target.kind }, sentences);
    }
  };
}
