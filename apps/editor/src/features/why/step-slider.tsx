import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './why.module.css';

export interface StepSliderProps {
  count: number;
  current: number;
  onCurrent: (step: number) => void;
}

export function StepSlider({ count, current, onCurrent }: StepSliderProps) {
  const { t } = useMessages();
  return (
    <div className={classes['slider']} title={t('why.keys')}>
      <ActionIcon
        variant="subtle"
        size={36}
        aria-label={t('why.stepBack')}
        disabled={current <= 0}
        onClick={() => {
          onCurrent(current - 1);
        }}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <input
        type="range"
        min={0}
        max={count - 1}
        value={current}
        aria-label={t('why.position')}
        aria-valuetext={t('why.stepOf', { step: current + 1, total: count })}
        onChange={(event) => {
          onCurrent(Number(event.currentTarget.value));
        }}
      />
      <ActionIcon
        variant="subtle"
        size={36}
        aria-label={t('why.stepForward')}
        disabled={current >= count - 1}
        onClick={() => {
          onCurrent(current + 1);
        }}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </div>
  );
}
