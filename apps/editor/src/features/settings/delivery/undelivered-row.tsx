import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { trpc, type Outputs } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useNotice } from '../../../i18n/use-notice.ts';
import { ConfirmBar } from '../../../ui/confirm-bar.tsx';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import classes from '../settings.module.css';

export interface UndeliveredRowProps {
  row: Outputs['deliveries']['dead']['rows'][number];
  mayAnswer: boolean;
  maySend: boolean;
}

/** A message that was given up: what it says, why it was, and what can be done about it. */
export function UndeliveredRow({ row, mayAnswer, maySend }: UndeliveredRowProps) {
  const { t, locale } = useMessages();
  const notice = useNotice();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const { id, conversationId, customerName, text, at, failure, attempts } = row;
  const settled = {
    onSettled: () => client.invalidateQueries({ queryKey: trpc.deliveries.pathKey() }),
    onError: (error: unknown) => {
      notice.fail(t('settings.failed'), error);
    },
  };
  const retry = useMutation(trpc.deliveries.retry.mutationOptions(settled));
  const discard = useMutation(trpc.deliveries.discard.mutationOptions(settled));
  const reason = /^\d+$/.test(failure)
    ? t('settings.delivery.failure.status', { status: failure })
    : t(`settings.delivery.failure.${failure}`);
  return (
    <li className={classes['person']}>
      <span className={classes['personName']}>
        <b>{text === '' ? t('settings.delivery.noText') : text}</b>
        <span>
          <Link to={`/inbox/${conversationId}?view=all`}>{customerName ?? t('inbox.visitor')}</Link>
          {' · '}
          <RelativeTime at={at} locale={locale} />
          {` · ${reason} · ${t('settings.delivery.tries', { count: attempts })}`}
        </span>
      </span>
      {mayAnswer && maySend && (
        <Button
          size="xs"
          variant="default"
          loading={retry.isPending}
          onClick={() => {
            retry.mutate({ ids: [id] });
          }}
        >
          {t('settings.delivery.sendAgain')}
        </Button>
      )}
      {mayAnswer && (
        <Button
          size="xs"
          variant="default"
          loading={discard.isPending}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('settings.delivery.discard')}
        </Button>
      )}
      {isAsking && (
        <ConfirmBar
          question={t('settings.delivery.discardAsk')}
          confirmLabel={t('settings.delivery.discardDo')}
          cancelLabel={t('common.cancel')}
          onCancel={() => {
            setAsking(false);
          }}
          onConfirm={() => {
            setAsking(false);
            discard.mutate({ ids: [id] });
          }}
        />
      )}
    </li>
  );
}
