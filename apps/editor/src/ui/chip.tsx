import type { ReactNode } from 'react';
import classes from './chip.module.css';

export interface ChipProps {
  tone?: 'plain' | 'warn' | 'bad' | 'ok' | 'brand';
  /** A small light before the words: something is on or off. */
  dot?: 'on' | 'off';
  children: ReactNode;
}

/** A short fact in a pill. */
export function Chip({ tone = 'plain', dot, children }: ChipProps) {
  return (
    <span className={classes['chip']} data-tone={tone}>
      {dot !== undefined && <span className={classes['dot']} data-dot={dot} aria-hidden="true" />}
      {children}
    </span>
  );
}
