import { Button, Slider } from '@mantine/core';
import { useId } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Chip } from '../../../ui/chip.tsx';
import { mostCaution } from './threshold-scale.ts';
import type { Thresholds } from './use-thresholds.ts';
import classes from './quality.module.css';

export interface ThresholdControlsProps extends Thresholds {
  mayEdit: boolean;
}

/** Two controls, named by what they lead to. What they lead to in numbers stands above them. */
export function ThresholdControls(props: ThresholdControlsProps) {
  const { caution, isFound, mayEdit, onMove, onSettle, onReset } = props;
  const { t } = useMessages();
  // It cannot ask back about what it answers.
  const answering = (unanswered: number) => ({
    unanswered,
    missed: Math.min(caution.missed, unanswered),
  });
  const asking = (missed: number) => ({
    unanswered: caution.unanswered,
    missed: Math.min(missed, caution.unanswered),
  });
  return (
    <section className={classes['panel']} aria-label={t('understanding.quality.thresholds.title')}>
      <div className={classes['head']}>
        <h2>{t('understanding.quality.thresholds.title')}</h2>
        <Chip>{t(`understanding.quality.thresholds.${isFound ? 'found' : 'own'}`)}</Chip>
      </div>
      <p className={classes['help']}>{t('understanding.quality.thresholds.help')}</p>
      <Control
        name="answer"
        value={caution.unanswered}
        isDisabled={!mayEdit}
        onMove={(value) => {
          onMove(answering(value));
        }}
        onSettle={(value) => {
          onSettle(answering(value));
        }}
      />
      <Control
        name="ask"
        value={caution.missed}
        isDisabled={!mayEdit}
        onMove={(value) => {
          onMove(asking(value));
        }}
        onSettle={(value) => {
          onSettle(asking(value));
        }}
      />
      {mayEdit && !isFound && (
        <Button size="compact-sm" variant="default" onClick={onReset}>
          {t('understanding.quality.thresholds.reset')}
        </Button>
      )}
    </section>
  );
}

interface ControlProps {
  name: 'answer' | 'ask';
  /** Messages of 100 that stay below. */
  value: number;
  isDisabled: boolean;
  onMove: (value: number) => void;
  onSettle: (value: number) => void;
}

function Control({ name, value, isDisabled, onMove, onSettle }: ControlProps) {
  const { t } = useMessages();
  const id = useId();
  const shown = name === 'answer' ? 100 - value : value;
  return (
    <div className={classes['control']}>
      <p className={classes['controlName']}>
        <span id={id}>{t(`understanding.quality.thresholds.${name}`)}</span>
        <span className={classes['times']}>
          {t(`understanding.quality.thresholds.${name}Count`, { number: shown })}
        </span>
      </p>
      <Slider
        min={0}
        max={mostCaution}
        label={null}
        disabled={isDisabled}
        value={value}
        thumbProps={{ 'aria-labelledby': id }}
        onChange={onMove}
        onChangeEnd={onSettle}
      />
      <p className={classes['ends']} aria-hidden="true">
        <span>{t(`understanding.quality.thresholds.${name}More`)}</span>
        <span>{t(`understanding.quality.thresholds.${name}Less`)}</span>
      </p>
    </div>
  );
}
