import type { IntentRates, IntentReport } from '@bellhop/language';
import { IconChartBar } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMessages } from '../../../i18n/use-messages.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RowsSkeleton } from '../../../ui/page-skeleton.tsx';
import { enoughExamples } from '../intents/intent-mark.ts';
import type { LanguageDraft, StoredIntent } from '../language.ts';
import { nameOf } from '../name-of.ts';
import { useReader } from '../reading/reader-context.ts';
import { Rates } from './rates.tsx';
import { RepeatedSentences } from './repeated-sentences.tsx';
import { ThresholdControls } from './threshold-controls.tsx';
import { useThresholds } from './use-thresholds.ts';
import classes from './quality.module.css';

export interface QualityPanelProps {
  draft: LanguageDraft;
  mayEdit: boolean;
}

/** How well the examples can be told apart, and what stands in the way. Worked out in this browser. */
export function QualityPanel({ draft, mayEdit }: QualityPanelProps) {
  const { t } = useMessages();
  const { report, hasFailed } = useReader();
  const { intents } = draft;
  if (hasFailed) return <p role="alert">{t('understanding.try.failed')}</p>;
  if (report === null) return <RowsSkeleton />;
  if (report.rates === null) {
    return (
      <EmptyState
        icon={<IconChartBar />}
        title={t('understanding.quality.emptyTitle')}
        text={t('understanding.quality.emptyText')}
      />
    );
  }
  return (
    <div className={classes['panels']}>
      <div className={classes['stack']}>
        <Measured draft={draft} report={report} found={report.rates} mayEdit={mayEdit} />
        <RepeatedSentences report={report} intents={intents} mayEdit={mayEdit} />
        <TooFew intents={intents} />
      </div>
      <Confusions intents={intents} />
    </div>
  );
}

interface MeasuredProps extends QualityPanelProps {
  report: IntentReport;
  found: IntentRates;
}

function Measured({ draft, report, found, mayEdit }: MeasuredProps) {
  const thresholds = useThresholds(draft.thresholds, { heldOut: report.heldOut, found });
  return (
    <>
      <Rates rates={thresholds.rates} examples={report.examples} />
      <ThresholdControls {...thresholds} mayEdit={mayEdit} />
    </>
  );
}

const shownConfusions = 12;

function Confusions({ intents }: { intents: readonly StoredIntent[] }) {
  const messages = useMessages();
  const { t } = messages;
  const { report } = useReader();
  const named = new Map(intents.map(({ id, names }) => [id, nameOf(messages, names)]));
  const pairs = (report?.confusions ?? []).flatMap((confusion) => {
    const name = named.get(confusion.intent);
    const other = named.get(confusion.takenFor);
    return name === undefined || other === undefined ? [] : [{ ...confusion, name, other }];
  });
  return (
    <section className={classes['panel']} aria-label={t('understanding.quality.confused')}>
      <h2>{t('understanding.quality.confused')}</h2>
      <p className={classes['help']}>
        {t(`understanding.quality.${pairs.length === 0 ? 'confusedNone' : 'confusedHelp'}`)}
      </p>
      <ul className={classes['items']}>
        {pairs.slice(0, shownConfusions).map(({ intent, takenFor, name, other, texts, count }) => (
          <li key={`${intent}-${takenFor}`}>
            <p className={classes['pair']}>
              <Link to={`/language/intents/${intent}`}>{name}</Link>
              <span>{t('understanding.quality.takenFor')}</span>
              <Link to={`/language/intents/${takenFor}`}>{other}</Link>
              <span className={classes['times']}>
                {t('understanding.quality.times', { count })}
              </span>
            </p>
            <ul className={classes['texts']}>
              {texts.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TooFew({ intents }: { intents: readonly StoredIntent[] }) {
  const messages = useMessages();
  const { t } = messages;
  const few = intents.filter(({ examples }) => examples.length < enoughExamples);
  return (
    <section className={classes['panel']} aria-label={t('understanding.quality.few')}>
      <h2>{t('understanding.quality.few')}</h2>
      <p className={classes['help']}>
        {t(`understanding.quality.${few.length === 0 ? 'fewNone' : 'fewHelp'}`, {
          count: enoughExamples,
        })}
      </p>
      <ul className={classes['items']}>
        {few.map(({ id, names, examples }) => (
          <li key={id} className={classes['few']}>
            <Link to={`/language/intents/${id}`}>{nameOf(messages, names)}</Link>
            <span className={classes['times']}>
              {t('understanding.intents.examples', { count: examples.length })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
