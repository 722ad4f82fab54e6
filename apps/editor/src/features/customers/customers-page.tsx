import { Button, CloseButton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconUserOff, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { may } from '../../api/permissions.ts';
import { api, trpc } from '../../api/trpc.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { RowsSkeleton } from '../../ui/page-skeleton.tsx';
import { Page } from '../../ui/page.tsx';
import { CustomerDrawer } from './customer-drawer.tsx';
import { CustomerTable } from './customer-table.tsx';
import classes from './customers.module.css';

const noCursor: string | null = null;

export function CustomersPage() {
  const { t } = useMessages();
  const me = useMe();
  const [search, setSearch] = useState('');
  // In the address, so that the way back of a phone closes it and a colleague can be sent there.
  const [query, setQuery] = useSearchParams();
  const open = (id: string) => {
    setQuery({ customer: id });
  };
  const close = () => {
    setQuery({}, { replace: true });
  };
  const [wanted] = useDebouncedValue(search.trim(), 250);
  if (me !== null && !may(me.role, 'readCustomers')) {
    return (
      <EmptyState
        icon={<IconUserOff />}
        title={t('customers.forbidden')}
        text={t('customers.forbiddenHelp')}
      />
    );
  }
  return (
    <Page title={t('customers.title')} subtitle={t('customers.subtitle')}>
      <TextInput
        className={classes['search'] ?? ''}
        type="search"
        aria-label={t('customers.search')}
        placeholder={t('customers.searchHint')}
        leftSection={<IconSearch size={16} />}
        rightSection={
          search === '' ? null : (
            <CloseButton
              aria-label={t('customers.clear')}
              onClick={() => {
                setSearch('');
              }}
            />
          )
        }
        maxLength={200}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
        }}
      />
      <FoundCustomers search={wanted} onOpen={open} />
      <CustomerDrawer id={query.get('customer')} onClose={close} />
    </Page>
  );
}

function FoundCustomers({ search, onOpen }: { search: string; onOpen: (id: string) => void }) {
  const { t, errorText } = useMessages();
  const list = useInfiniteQuery({
    queryKey: [...trpc.customers.list.pathKey(), 'pages', search],
    queryFn: ({ pageParam, signal }) =>
      api.customers.list.query(
        {
          ...(search === '' ? {} : { search }),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: noCursor,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  if (list.isPending) return <RowsSkeleton />;
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
    const kind = search === '' ? 'empty' : 'none';
    return (
      <EmptyState
        icon={<IconUsers />}
        title={t(`customers.${kind}Title`, { search })}
        text={t(`customers.${kind}Text`)}
      />
    );
  }
  return (
    <>
      <CustomerTable rows={rows} onOpen={onOpen} />
      {list.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
