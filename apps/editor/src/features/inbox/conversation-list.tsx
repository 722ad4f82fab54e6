import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, trpc } from '../../api/trpc.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { RowsSkeleton } from '../../ui/page-skeleton.tsx';
import { ConversationRow } from './conversation-row.tsx';
import type { View } from './views.ts';
import classes from './inbox.module.css';

const noCursor: string | null = null;

export interface ConversationListProps {
  view: View;
  openId: string | undefined;
}

export function ConversationList({ view, openId }: ConversationListProps) {
  const { t, errorText } = useMessages();
  const list = useInfiniteQuery({
    // Below the procedure's own key, so that news about any conversation make it stale.
    queryKey: [...trpc.conversations.list.pathKey(), 'pages', view],
    queryFn: ({ pageParam, signal }) =>
      api.conversations.list.query(pageParam === null ? { view } : { view, cursor: pageParam }, {
        signal,
      }),
    initialPageParam: noCursor,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (list.isPending) return <RowsSkeleton rows={6} height={68} />;
  if (list.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(list.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void list.refetch()}
      />
    );
  }
  const rows = list.data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<IconInbox />}
        title={t(`inbox.empty.${view}`)}
        text={t(`inbox.emptyHelp.${view}`)}
      />
    );
  }
  return (
    <>
      <ul className={classes['rows']}>
        {rows.map((row) => (
          <ConversationRow key={row.id} row={row} view={view} isOpen={row.id === openId} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          className={classes['more'] ?? ''}
          variant="default"
          fullWidth
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
