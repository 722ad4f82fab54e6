import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { may } from '../../../api/permissions.ts';
import { trpc } from '../../../api/trpc.ts';
import { useMe } from '../../../api/use-me.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { useNotice } from '../../../i18n/use-notice.ts';
import { clockTime } from '../../../ui/format-time.ts';
import { RelativeTime } from '../../../ui/relative-time.tsx';
import classes from '../settings.module.css';
import { UndeliveredList } from './undelivered-list.tsx';

export interface DeliveryStateProps {
  channelId: string;
  /** Whether the channel has an address. */
  isOn: boolean;
}

const lookEvery = 30_000;

/** What waits, whether sending rests, and what was given up. */
export function DeliveryState({ channelId, isOn }: DeliveryStateProps) {
  const { t, locale } = useMessages();
  const notice = useNotice();
  const me = useMe();
  const mayRead = may(me?.role, 'readChats');
  const mayAnswer = may(me?.role, 'answerChats');
  const { data } = useQuery({
    ...trpc.deliveries.summary.queryOptions(),
    enabled: mayRead,
    refetchInterval: lookEvery,
  });
  const retryAll = useMutation(
    trpc.deliveries.retryAll.mutationOptions({
      onError: (error) => {
        notice.fail(t('settings.failed'), error);
      },
    }),
  );
  if (data === undefined) return null;
  const summary = data.find((one) => one.channelId === channelId);
  if (summary === undefined) {
    return isOn ? <p className={classes['quiet']}>{t('settings.delivery.all')}</p> : null;
  }
  const { waiting, waitingSince, dead, restsUntil } = summary;
  return (
    <div role="status">
      {waiting > 0 && waitingSince !== null && (
        <p className={classes['quiet']}>
          {t('settings.delivery.waiting', { count: waiting })}{' '}
          <RelativeTime at={waitingSince} locale={locale} />
        </p>
      )}
      {restsUntil !== null && waiting > 0 && (
        <p className={classes['quiet']}>
          {t('settings.delivery.rests', { time: clockTime(restsUntil, locale) })}
        </p>
      )}
      {dead > 0 && (
        <>
          <div className={classes['intro']}>
            <p>{t('settings.delivery.dead', { count: dead })}</p>
            {mayAnswer && isOn && dead > 1 && (
              <Button
                size="xs"
                variant="default"
                loading={retryAll.isPending}
                onClick={() => {
                  retryAll.mutate({ channelId });
                }}
              >
                {t('settings.delivery.sendAll')}
              </Button>
            )}
          </div>
          <UndeliveredList channelId={channelId} mayAnswer={mayAnswer} isOn={isOn} />
        </>
      )}
    </div>
  );
}
