import { Button } from '@mantine/core';
import { useWords } from '../session/use-words.ts';

interface RestoreQuestionProps {
  number: number;
  onAnswer: (isWanted: boolean) => void;
}

/** The draft is replaced: whoever works on it is asked first. */
export function RestoreQuestion({ number, onAnswer }: RestoreQuestionProps) {
  const { t } = useWords();
  const question = t('flow.versions.restoreAsk', { number });
  const answer = (isWanted: boolean) => () => {
    onAnswer(isWanted);
  };
  return (
    <div className="fe-confirm" role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <div className="fe-row">
        <Button size="xs" onClick={answer(true)} data-autofocus>
          {t('flow.versions.restoreConfirm')}
        </Button>
        <Button size="xs" variant="default" onClick={answer(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
