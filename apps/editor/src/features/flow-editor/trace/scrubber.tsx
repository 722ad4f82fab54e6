import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../session/use-words.ts';
import { indexOfPlace } from './places.ts';
import type { Place } from './stops.ts';

interface ScrubberProps {
  /** All that can be gone to, in order. */
  places: readonly Place[];
  current: Place;
  onCurrent: (place: Place) => void;
  /** More ways to move about. */
  children?: ReactNode;
}

/** Goes through the steps of a chat, forwards and backwards, from message to message. */
export function Scrubber({ places, current, onCurrent, children }: ScrubberProps) {
  const { t } = useWords();
  const total = places.length;
  if (total === 0) return null;
  const index = indexOfPlace(places, current);
  const go = (to: number) => {
    const place = places[to];
    if (place !== undefined) onCurrent(place);
  };
  return (
    <div className="fe-scrubber">
      <button
        type="button"
        className="fe-icon-button"
        aria-label={t('flow.trace.back')}
        disabled={index <= 0}
        onClick={() => {
          go(index - 1);
        }}
      >
        <IconChevronLeft size={18} aria-hidden="true" />
      </button>
      <input
        type="range"
        min={0}
        max={total - 1}
        value={Math.max(0, index)}
        aria-label={t('flow.trace.position')}
        aria-valuetext={t('flow.trace.places', { place: index + 1, total })}
        onChange={(event) => {
          go(Number(event.currentTarget.value));
        }}
      />
      <button
        type="button"
        className="fe-icon-button"
        aria-label={t('flow.trace.forward')}
        disabled={index >= total - 1}
        onClick={() => {
          go(index + 1);
        }}
      >
        <IconChevronRight size={18} aria-hidden="true" />
      </button>
      {children}
    </div>
  );
}
