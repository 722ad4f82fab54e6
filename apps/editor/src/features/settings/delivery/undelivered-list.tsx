import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, trpc } from '../../../api/trpc.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import classes from '../settings.module.css';
import { UndeliveredRow } from './undelivered-row.tsx';

const noCursor: string | null = null;

export interface UndeliveredListProps {
  channelId: string;
  mayAnswer: boolean;
  /** Whether there is an address to send to. */
  isOn: boolean;
}

/** Messages that were given up, the newest first. */
export function UndeliveredList({ channelId, mayAnswer, isOn }: UndeliveredListProps) {
  const { t, errorText } = useMessages();
  const list = useInfiniteQuery({
    queryKey: [...trpc.deliveries.dead.pathKey(), 'pages', channelId],
    queryFn: ({ pageParam, signal }) =>
      api.deliveries.dead.query(
        pageParam === null ? { channelId } : { channelId, cursor: pageParam },
        { signal },
      ),
    initialPageParam: noCursor,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (list.isPending) return null;
  if (list.isError) return <p role="alert">{errorText(list.error)}</p>;
  return (
    <>
      <ul className={classes['people']}>
        {list.data.pages
          .flatMap(({ rows }) => rows)
          .map((row) => (
            <UndeliveredRow key={row.id} row={row} mayAnswer={mayAnswer} maySend={isOn} />
          ))}
      </ul>
      {list.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
