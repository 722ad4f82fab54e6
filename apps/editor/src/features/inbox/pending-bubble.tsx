import { Button } from '@mantine/core';
import { useMessages } from '../../i18n/use-messages.ts';
import type { Pending } from './use-sending.ts';
import classes from './thread.module.css';

export interface PendingBubbleProps {
  pending: Pending;
  onRetry: (clientMessageId: string) => void;
}

/** A reply that the server has not confirmed yet. */
export function PendingBubble({ pending, onRetry }: PendingBubbleProps) {
  const { t, errorText } = useMessages();
  const hasFailed = pending.error !== null;
  return (
    <article className={classes['message']} data-author="agent" data-pending>
      <p className={classes['bubble']}>{pending.text}</p>
      {hasFailed ? (
        <div className={classes['notSent']} role="alert">
          {t('inbox.notSent')} {errorText(pending.error)}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              onRetry(pending.clientMessageId);
            }}
          >
            {t('inbox.sendAgain')}
          </Button>
        </div>
      ) : (
        <p className={classes['by']}>{t('inbox.sending')}</p>
      )}
    </article>
  );
}
