import { ActionIcon, Textarea, TextInput } from '@mantine/core';
import type { FaqAnswer } from '@bellhop/schema';
import { IconTrash } from '@tabler/icons-react';
import { languageName } from '../../../i18n/languages.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Chip } from '../../../ui/chip.tsx';
import { limits } from '../language.ts';
import { today, validityOf } from './validity.ts';
import classes from './faq.module.css';

export interface AnswerCardProps {
  answer: FaqAnswer;
  onChange: ((answer: FaqAnswer) => void) | null;
  /** Null when it is the only one of its language. */
  onRemove: (() => void) | null;
}

/** One answer and the days on which it is given. */
export function AnswerCard({ answer, onChange, onRemove }: AnswerCardProps) {
  const { t, locale: own } = useMessages();
  const { locale, text, from, until } = answer;
  const language = languageName(locale, own);
  const validity = validityOf(answer, today());
  const isBackwards = from !== null && until !== null && until < from;
  return (
    <div className={classes['answer']}>
      <Textarea
        aria-label={t('understanding.faq.answerIn', { language })}
        placeholder={t('understanding.faq.answerIn', { language })}
        lang={locale}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={limits.answer}
        readOnly={onChange === null}
        value={text}
        onChange={(event) => {
          onChange?.({ ...answer, text: event.currentTarget.value });
        }}
      />
      <div className={classes['days']}>
        {(['from', 'until'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            size="xs"
            label={t(`understanding.faq.${end}Day`)}
            readOnly={onChange === null}
            {...(end === 'until' && isBackwards
              ? { error: t('understanding.faq.daysBackwards') }
              : {})}
            value={answer[end] ?? ''}
            onChange={(event) => {
              const day = event.currentTarget.value;
              onChange?.({ ...answer, [end]: day === '' ? null : day });
            }}
          />
        ))}
        {text.trim() !== '' && (validity === 'later' || validity === 'over') && (
          <Chip tone="warn">{t(`understanding.faq.validity.${validity}`)}</Chip>
        )}
        {onRemove !== null && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t('understanding.faq.deleteAnswer')}
            onClick={onRemove}
          >
            <IconTrash size={16} />
          </ActionIcon>
        )}
      </div>
    </div>
  );
}
