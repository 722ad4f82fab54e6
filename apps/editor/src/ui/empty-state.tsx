import type { ReactNode } from 'react';
import classes from './state.module.css';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  /** What to do next. */
  text: string;
  action?: ReactNode;
}

/** Stands where a list would be, and says what to do next. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <div className={classes['state']}>
      {icon !== undefined && (
        <span className={classes['icon']} aria-hidden="true">
          {icon}
        </span>
      )}
      <h2 className={classes['title']}>{title}</h2>
      <p className={classes['text']}>{text}</p>
      {action}
    </div>
  );
}
