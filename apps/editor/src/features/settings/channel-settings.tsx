import { Button } from '@mantine/core';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { may } from '../../api/permissions.ts';
import { trpc } from '../../api/trpc.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { RowsSkeleton } from '../../ui/page-skeleton.tsx';
import { AddChannel } from './add-channel.tsx';
import { ChannelCard } from './channel-card.tsx';
import classes from './settings.module.css';

export function ChannelSettings() {
  const { t, errorText } = useMessages();
  const me = useMe();
  const isAdmin = may(me?.role, 'manage');
  const channels = useQuery(trpc.channels.list.queryOptions());
  const [isAdding, setAdding] = useState(false);
  if (channels.isPending) return <RowsSkeleton rows={2} height={220} />;
  if (channels.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(channels.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void channels.refetch()}
      />
    );
  }
  return (
    <>
      <div className={classes['intro']}>
        <p>{t('settings.channels.text')}</p>
        {isAdmin && !isAdding && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('settings.channels.add')}
          </Button>
        )}
      </div>
      {isAdding && (
        <AddChannel
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {channels.data.length === 0 && (
        <EmptyState
          icon={<IconPlugConnected />}
          title={t('settings.channels.emptyTitle')}
          text={t('settings.channels.emptyText')}
        />
      )}
      {channels.data.map((channel) => (
        <ChannelCard key={channel.id} channel={channel} isAdmin={isAdmin} />
      ))}
    </>
  );
}
