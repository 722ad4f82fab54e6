import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './state.module.css';

export interface ErrorStateProps {
  title: string;
  text: string;
  retryLabel?: string;
  onRetry?: () => void;
}

/** Stands where the content would be: what failed, and a way to try again. */
export function ErrorState({ title, text, retryLabel, onRetry }: ErrorStateProps) {
  return (
    <div className={classes['state']} role="alert">
      <span className={classes['icon']} data-bad aria-hidden="true">
        <IconAlertTriangle />
      </span>
      <h2 className={classes['title']}>{title}</h2>
      {text !== '' && <p className={classes['text']}>{text}</p>}
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {retryLabel}
        </Button>
      )}
    </div>
  );
}
