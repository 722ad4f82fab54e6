import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { may } from '../../api/permissions.ts';
import { trpc } from '../../api/trpc.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { ConversationDetail } from './conversation-detail.ts';
import classes from './thread.module.css';

export interface UndeliveredNoteProps {
  undelivered: ConversationDetail['undelivered'][number];
}

/** Says below a message that the shop's own server does not have it, and what becomes of it. */
export function UndeliveredNote({ undelivered: { messageId, state } }: UndeliveredNoteProps) {
  const { t, errorText } = useMessages();
  const me = useMe();
  const retry = useMutation(trpc.deliveries.retry.mutationOptions());
  return (
    <div className={classes['notSent']} data-state={state}>
      <span>{t(`inbox.undelivered.${state}`)}</span>
      {retry.error !== null && <span role="alert">{errorText(retry.error)}</span>}
      {state === 'dead' && may(me?.role, 'answerChats') && (
        <Button
          size="compact-xs"
          variant="default"
          loading={retry.isPending}
          onClick={() => {
            retry.mutate({ ids: [messageId] });
          }}
        >
          {t('inbox.sendAgain')}
        </Button>
      )}
    </div>
  );
}
