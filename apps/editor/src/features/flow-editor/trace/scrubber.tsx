import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../session/use-words.ts';

interface ScrubberProps {
  steps: number;
  current: number;
  onCurrent: (index: number) => void;
  /** More ways to move about. */
  children?: ReactNode;
}

/** Goes through the steps of a run, forwards and backwards. */
export function Scrubber({ steps, current, onCurrent, children }: ScrubberProps) {
  const { t } = useWords();
  if (steps === 0) return null;
  return (
    <div className="fe-scrubber">
      <button
        type="button"
        className="fe-icon-button"
        aria-label={t('flow.trace.back')}
        disabled={current <= 0}
        onClick={() => {
          onCurrent(current - 1);
        }}
      >
        <IconChevronLeft size={18} aria-hidden="true" />
      </button>
      <input
        type="range"
        min={0}
        max={steps - 1}
        value={Math.max(0, current)}
        aria-label={t('flow.trace.position')}
        aria-valuetext={t('flow.trace.whyStep', { step: current + 1, total: steps })}
        onChange={(event) => {
          onCurrent(Number(event.currentTarget.value));
        }}
      />
      <button
        type="button"
        className="fe-icon-button"
        aria-label={t('flow.trace.forward')}
        disabled={current >= steps - 1}
        onClick={() => {
          onCurrent(current + 1);
        }}
      >
        <IconChevronRight size={18} aria-hidden="true" />
      </button>
      {children}
    </div>
  );
}
