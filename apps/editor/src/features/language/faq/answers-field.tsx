import { Button } from '@mantine/core';
import { starterLocales } from '@bellhop/language';
import type { FaqAnswer, FaqEntry } from '@bellhop/schema';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { languageName } from '../../../i18n/languages.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { limits } from '../language.ts';
import { AnswerCard } from './answer-card.tsx';
import { ButtonsField } from './buttons-field.tsx';
import { answeredLocales, today } from './validity.ts';
import classes from './faq.module.css';

export interface AnswersFieldProps {
  entry: FaqEntry;
  /** Null for those who may only look. */
  onEdit: ((change: Partial<FaqEntry>) => void) | null;
}

/** The answers of one language at a time. A language may have several, each for its own days. */
export function AnswersField({ entry, onEdit }: AnswersFieldProps) {
  const { t, locale: own } = useMessages();
  const { answers } = entry;
  const locales = [...new Set([own, ...starterLocales, ...answers.map(({ locale }) => locale)])];
  const [current, setCurrent] = useState(
    () => answers.find(({ locale }) => locale === own)?.locale ?? answers[0]?.locale ?? own,
  );
  const answered = answeredLocales(entry, today());
  const rows = answers
    .map((answer, place) => ({ answer, place }))
    .filter(({ answer }) => answer.locale === current);
  const empty: FaqAnswer = { locale: current, text: '', from: null, until: null };
  // An answer that is not there yet is written into like any other.
  const shown = rows.length === 0 ? [{ answer: empty, place: answers.length }] : rows;
  const change = (place: number, answer: FaqAnswer) => {
    onEdit?.({ answers: withAnswer(answers, place, answer) });
  };
  return (
    <section className={classes['answers']} aria-label={t('understanding.faq.answers')}>
      <h3>{t('understanding.faq.answers')}</h3>
      <div className={classes['tabs']} role="tablist" aria-label={t('understanding.faq.answers')}>
        {locales.map((locale) => {
          const isAnswered = answered.includes(locale);
          const name = languageName(locale, own);
          return (
            <button
              key={locale}
              type="button"
              role="tab"
              aria-selected={locale === current}
              aria-label={isAnswered ? name : t('understanding.faq.notIn', { language: name })}
              data-answered={isAnswered || undefined}
              onClick={() => {
                setCurrent(locale);
              }}
            >
              {name}
            </button>
          );
        })}
      </div>
      {shown.map(({ answer, place }) => (
        <AnswerCard
          key={`${current}-${String(place)}`}
          answer={answer}
          onChange={onEdit === null ? null : (next) => change(place, next)}
          onRemove={
            onEdit === null || rows.length < 2
              ? null
              : () => {
                  onEdit({ answers: answers.toSpliced(place, 1) });
                }
          }
        />
      ))}
      {onEdit !== null && rows.length > 0 && answers.length < limits.answers && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => {
            onEdit({ answers: [...answers, empty] });
          }}
        >
          {t('understanding.faq.anotherAnswer')}
        </Button>
      )}
      <ButtonsField
        buttons={entry.buttons}
        locale={current}
        onChange={
          onEdit === null
            ? null
            : (buttons) => {
                onEdit({ buttons });
              }
        }
      />
    </section>
  );
}

/** An answer that is emptied and has no days is no answer any more. */
function withAnswer(answers: readonly FaqAnswer[], place: number, answer: FaqAnswer): FaqAnswer[] {
  const isNothing = answer.text === '' && answer.from === null && answer.until === null;
  return answers.toSpliced(place, 1, ...(isNothing ? [] : [answer]));
}
