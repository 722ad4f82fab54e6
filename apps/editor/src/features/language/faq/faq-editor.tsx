import { TextInput } from '@mantine/core';
import type { FaqEntry } from '@bellhop/schema';
import { useMessages } from '../../../i18n/use-messages.ts';
import { limits, type StoredEntry } from '../language.ts';
import { RecordHead } from '../record-head.tsx';
import { ConflictPanel } from '../saving/conflict-panel.tsx';
import { forgetUnsaved, useOpenEntry } from '../saving/open-record.ts';
import { SentenceList } from '../sentences/sentence-list.tsx';
import { useLanguageActions } from '../use-language-actions.ts';
import { AnswersField } from './answers-field.tsx';
import { EntryTry } from './entry-try.tsx';
import { questionIn } from './question-in.ts';
import classes from './faq.module.css';
import lists from '../lists.module.css';

export interface FaqEditorProps {
  stored: StoredEntry;
  mayEdit: boolean;
  onClose: () => void;
}

/** One question with its answers, and a place to try it beside them. Saves itself. */
export function FaqEditor({ stored, mayEdit, onClose }: FaqEditorProps) {
  const { t, locale } = useMessages();
  const record = useOpenEntry(stored);
  const actions = useLanguageActions();
  const { item, save, draft } = record;
  const title = questionIn(item.questions, locale);
  const edit = mayEdit
    ? (change: Partial<FaqEntry>) => {
        draft.edit((before) => ({ ...before, ...change }));
      }
    : null;
  return (
    <section className={lists['panel']} aria-label={title}>
      <RecordHead
        title={title}
        backLabel={t('understanding.faq.back')}
        deleteLabel={t('understanding.faq.delete')}
        save={mayEdit ? save : null}
        onClose={onClose}
        onDelete={async () => {
          forgetUnsaved(item.id);
          const { revision } = stored;
          if (await actions.removeEntry({ ...item, revision })) onClose();
        }}
      />
      <ConflictPanel record={record} />
      <div className={classes['columns']}>
        <div className={classes['fields']}>
          <SentenceList
            title={t('understanding.faq.questions')}
            help={t('understanding.faq.questionsHelp')}
            addLabel={t('understanding.faq.addQuestion')}
            addHint={t('understanding.faq.addQuestionHint')}
            sentences={item.questions}
            most={{ sentences: limits.questions, characters: limits.sentence }}
            fewest={1}
            onChange={
              mayEdit
                ? (change) => {
                    draft.edit((before) => ({
                      ...before,
                      questions: [...change(before.questions)],
                    }));
                  }
                : null
            }
          />
          <AnswersField entry={item} onEdit={edit} />
          <TextInput
            mt="lg"
            label={t('understanding.faq.product')}
            description={t('understanding.faq.productHelp')}
            maxLength={limits.product}
            readOnly={edit === null}
            value={item.product}
            onChange={(event) => {
              edit?.({ product: event.currentTarget.value });
            }}
          />
        </div>
        <EntryTry entry={item} />
      </div>
    </section>
  );
}
