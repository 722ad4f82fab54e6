import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useEnterToSend } from '../../../ui/use-enter-to-send.ts';
import { limits, newRecordId } from '../language.ts';
import { useLanguageActions } from '../use-language-actions.ts';
import classes from '../lists.module.css';

/** Begins with a question, as a customer would write it; the answers are written on the page that opens. */
export function NewEntry() {
  const { t } = useMessages();
  const { saveEntry } = useLanguageActions();
  const navigate = useNavigate();
  const [question, setQuestion] = useState('');
  const [isBusy, setBusy] = useState(false);
  const add = async () => {
    if (question.trim() === '' || isBusy) return;
    setBusy(true);
    const id = newRecordId();
    const questions = [question.trim()];
    const done = await saveEntry({ id, questions, answers: [], product: '', buttons: [] });
    setBusy(false);
    if (done === null) return;
    setQuestion('');
    await navigate(`/language/faq/${id}`);
  };
  const keys = useEnterToSend(() => void add());
  return (
    <div className={classes['new']}>
      <TextInput
        aria-label={t('understanding.faq.new')}
        placeholder={t('understanding.faq.newHint')}
        maxLength={limits.sentence}
        autoComplete="off"
        value={question}
        {...keys}
        onChange={(event) => {
          setQuestion(event.currentTarget.value);
        }}
      />
      <Button
        leftSection={<IconPlus size={16} />}
        loading={isBusy}
        disabled={question.trim() === ''}
        onClick={() => void add()}
      >
        {t('understanding.add')}
      </Button>
    </div>
  );
}
