import { Button } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import classes from './confirm-bar.module.css';

export interface ConfirmBarProps {
  question: string;
  confirmLabel: string;
  cancelLabel: string;
  /** Nothing is lost: the question is not a warning. */
  isHarmless?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something is lost, right where it would happen. Escape means no. */
export function ConfirmBar({
  question,
  confirmLabel,
  cancelLabel,
  isHarmless = false,
  onConfirm,
  onCancel,
}: ConfirmBarProps) {
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // A menu that has just closed gives the focus back to its button; take it after that.
    const timer = setTimeout(() => cancel.current?.focus(), 50);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div
      className={classes['bar']}
      data-harmless={isHarmless || undefined}
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <span id={id} className={classes['question']}>
        {question}
      </span>
      <Button size="xs" {...(isHarmless ? {} : { color: 'red' })} onClick={onConfirm}>
        {confirmLabel}
      </Button>
      <Button size="xs" variant="default" ref={cancel} onClick={onCancel}>
        {cancelLabel}
      </Button>
    </div>
  );
}
