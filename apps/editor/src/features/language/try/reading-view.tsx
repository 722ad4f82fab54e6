import { pickText, type Understood } from '@bellhop/schema';
import { Link } from 'react-router';
import { useMessages } from '../../../i18n/use-messages.ts';
import { nameOf } from '../name-of.ts';
import { ConfidenceMeter } from './confidence-meter.tsx';
import { MarkedText } from './marked-text.tsx';
import { ReadingFacts } from './reading-facts.tsx';
import classes from './try.module.css';

export interface ReadingViewProps {
  text: string;
  understood: Understood;
}

/** What a message says: the wish, the stored question, and everything else that was heard. */
export function ReadingView({ text, understood }: ReadingViewProps) {
  const { t } = useMessages();
  const { intent, faq, language } = understood;
  const evidence = intent?.ranked[0] === undefined ? faq : intent;
  return (
    <div className={classes['reading']}>
      <p className={classes['bubble']} lang={language ?? undefined}>
        <MarkedText text={text} spans={evidence?.because.map(({ span }) => span) ?? []} />
      </p>
      <div className={classes['cells']}>
        <section className={classes['cell']}>
          <h2>{t('understanding.try.intent')}</h2>
          <IntentCell intent={intent} />
        </section>
        <section className={classes['cell']}>
          <h2>{t('understanding.try.faq')}</h2>
          <FaqCell faq={faq} language={language} />
        </section>
        <section className={classes['cell']}>
          <h2>{t('understanding.try.more')}</h2>
          <ReadingFacts understood={understood} text={text} />
        </section>
      </div>
    </div>
  );
}

function IntentCell({ intent }: Pick<Understood, 'intent'>) {
  const messages = useMessages();
  const { t, locale } = messages;
  const percent = (value: number) => value.toLocaleString(locale, { style: 'percent' });
  const [best, ...others] = intent?.ranked ?? [];
  if (intent === null || best === undefined) {
    const key = intent === null ? 'noIntents' : 'noIntent';
    return <p className={classes['quiet']}>{t(`understanding.try.${key}`)}</p>;
  }
  const name = nameOf(messages, best.names);
  return (
    <>
      <p className={classes['best']}>
        <Link to={`/language/intents/${best.intent}`}>{name}</Link>
        <span>{t('understanding.try.sure', { percent: percent(best.confidence) })}</span>
      </p>
      <ConfidenceMeter label={name} {...intent} confidence={best.confidence} />
      {others.length > 0 && (
        <p className={classes['quiet']}>
          {t('understanding.try.next')}{' '}
          {others
            .map(({ names, confidence }) => `${nameOf(messages, names)} ${percent(confidence)}`)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

function FaqCell({ faq, language }: Pick<Understood, 'faq' | 'language'>) {
  const { t, locale } = useMessages();
  const [best, ...others] = faq?.hits ?? [];
  if (faq === null || best === undefined) {
    const key = faq === null ? 'noEntries' : 'noEntry';
    return <p className={classes['quiet']}>{t(`understanding.try.${key}`)}</p>;
  }
  const percent = best.confidence.toLocaleString(locale, { style: 'percent' });
  return (
    <>
      <p className={classes['best']}>
        <Link to={`/language/faq/${best.id}`}>{best.question}</Link>
        <span>{t('understanding.try.sure', { percent })}</span>
      </p>
      <ConfidenceMeter label={best.question} {...faq} confidence={best.confidence} />
      <p className={classes['answer']}>{pickText(best.answer, language ?? locale, locale)}</p>
      {others.length > 0 && (
        <p className={classes['quiet']}>
          {t('understanding.try.next')} {others.map(({ question }) => question).join(' · ')}
        </p>
      )}
    </>
  );
}
