import { TextInput } from '@mantine/core';
import type { FaqEntry, FaqReading } from '@bellhop/schema';
import { pickText } from '@bellhop/schema';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useReading } from '../reading/use-reading.ts';
import { ConfidenceMeter } from '../try/confidence-meter.tsx';
import { MarkedText } from '../try/marked-text.tsx';
import { stateOf, today } from './validity.ts';
import classes from './faq.module.css';

/** Type a question in other words and see whether this entry answers it, or which one does. */
export function EntryTry({ entry }: { entry: FaqEntry }) {
  const { t } = useMessages();
  const [text, setText] = useState('');
  const taken = useReading(text);
  const faq = taken?.understood.faq ?? null;
  return (
    <section className={classes['try']} aria-label={t('understanding.faq.try')}>
      <h3>{t('understanding.faq.try')}</h3>
      <TextInput
        aria-label={t('understanding.try.title')}
        placeholder={t('understanding.faq.tryHint')}
        maxLength={500}
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {taken !== null && faq !== null && (
        <div role="status">
          <p className={classes['bubble']}>
            <MarkedText text={taken.text} spans={faq.because.map(({ span }) => span)} />
          </p>
          <EntryVerdict entry={entry} faq={faq} language={taken.understood.language} />
        </div>
      )}
    </section>
  );
}

interface EntryVerdictProps {
  entry: FaqEntry;
  faq: FaqReading;
  language: string | null;
}

function EntryVerdict({ entry, faq, language }: EntryVerdictProps) {
  const { t, locale } = useMessages();
  // Without an answer that is valid today it is never found, however near the question is.
  if (stateOf(entry, today()) !== 'fine') return <p>{t('understanding.faq.tryNoAnswer')}</p>;
  const place = faq.hits.findIndex((hit) => hit.id === entry.id);
  const [best] = faq.hits;
  const own = faq.hits[place];
  if (best === undefined || own === undefined) {
    const key = best === undefined || faq.verdict === 'notUnderstood' ? 'tryNothing' : 'tryOther';
    return <p>{t(`understanding.faq.${key}`, { question: best?.question ?? '' })}</p>;
  }
  const key = place > 0 ? 'tryBehind' : `tryThis.${faq.verdict}`;
  return (
    <>
      <p>{t(`understanding.faq.${key}`, { question: best.question })}</p>
      <ConfidenceMeter
        label={own.question}
        {...faq}
        verdict={place > 0 && faq.verdict === 'answer' ? 'didYouMean' : faq.verdict}
        confidence={own.confidence}
      />
      {place === 0 && faq.verdict === 'answer' && (
        <p className={classes['reply']}>{pickText(own.answer, language ?? locale, locale)}</p>
      )}
    </>
  );
}
