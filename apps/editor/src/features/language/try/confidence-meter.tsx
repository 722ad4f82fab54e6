import type { Certainty } from '@bellhop/schema';
import { useMessages } from '../../../i18n/use-messages.ts';
import { onScale } from './on-scale.ts';
import classes from './try.module.css';

export interface ConfidenceMeterProps {
  label: string;
  confidence: number;
  verdict: Certainty;
  answerAt: number;
  askAt: number;
}

const zones = ['notUnderstood', 'didYouMean', 'answer'] as const;

/** How sure a reading is, on a scale of three named parts: not understood, asks back, answers. */
export function ConfidenceMeter({
  label,
  confidence,
  verdict,
  answerAt,
  askAt,
}: ConfidenceMeterProps) {
  const { t, locale } = useMessages();
  const percent = confidence.toLocaleString(locale, { style: 'percent' });
  return (
    <div className={classes['meter']}>
      <div
        className={classes['track']}
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={1}
        aria-valuenow={confidence}
        aria-valuetext={`${t(`understanding.verdict.${verdict}`)}, ${percent}`}
      >
        {zones.map((zone) => (
          <span
            key={zone}
            className={classes['zone']}
            data-zone={zone}
            data-here={zone === verdict || undefined}
          />
        ))}
        <span
          className={classes['pointer']}
          style={{ left: `${onScale(confidence, { answerAt, askAt })}%` }}
        />
      </div>
      <div className={classes['zones']} aria-hidden="true">
        {zones.map((zone) => (
          <span key={zone} data-here={zone === verdict || undefined}>
            {t(`understanding.verdict.${zone}`)}
          </span>
        ))}
      </div>
    </div>
  );
}
