import type { IntentRates } from '@bellhop/language';
import { useMessages } from '../../../i18n/use-messages.ts';
import { ofHundred } from './of-hundred.ts';
import classes from './quality.module.css';

const outcomes = ['right', 'wrong', 'asked', 'missed'] as const;

/** What becomes of 100 messages like the examples, in numbers that add up. */
export function Rates({ rates, examples }: { rates: IntentRates; examples: number }) {
  const { t } = useMessages();
  const counts = ofHundred([
    rates.answeredRight,
    rates.answeredWrong,
    rates.askedRight + rates.askedWrong,
    rates.notUnderstood,
  ]);
  const rows = outcomes.map((outcome, place) => ({ outcome, count: counts[place] ?? 0 }));
  return (
    <section className={classes['panel']} aria-label={t('understanding.quality.title')}>
      <h2>{t('understanding.quality.title')}</h2>
      <p className={classes['help']}>{t('understanding.quality.help', { count: examples })}</p>
      <div className={classes['bar']} aria-hidden="true">
        {rows.map(
          ({ outcome, count }) =>
            count > 0 && <span key={outcome} data-outcome={outcome} style={{ flexGrow: count }} />,
        )}
      </div>
      <ul className={classes['legend']}>
        {rows.map(({ outcome, count }) => (
          <li key={outcome}>
            <span className={classes['dot']} data-outcome={outcome} aria-hidden="true" />
            <b>{count}</b> {t(`understanding.quality.outcome.${outcome}`, { count })}
          </li>
        ))}
      </ul>
    </section>
  );
}
