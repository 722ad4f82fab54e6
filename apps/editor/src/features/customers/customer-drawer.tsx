import { Button, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { may } from '../../api/permissions.ts';
import { trpc, type Outputs } from '../../api/trpc.ts';
import { useMe } from '../../api/use-me.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { RowsSkeleton } from '../../ui/page-skeleton.tsx';
import { CustomerCard } from '../customer-card/index.ts';
import { EraseCustomer } from './erase-customer.tsx';
import classes from './customers.module.css';

export interface CustomerDrawerProps {
  /** Null while nobody is looked at. */
  id: string | null;
  onClose: () => void;
}

/** Everything that is known of one customer, beside the list. */
export function CustomerDrawer({ id, onClose }: CustomerDrawerProps) {
  const { t, errorText } = useMessages();
  const me = useMe();
  const wanted = trpc.customers.get.queryOptions({ id: id ?? '' }, { enabled: id !== null });
  const { data, error, isError, refetch } = useQuery(wanted);
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size={400}
      title={data === undefined ? t('customers.name') : <Who customer={data} />}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isError && (
        <ErrorState
          title={t('common.loadFailed')}
          text={errorText(error)}
          retryLabel={t('common.retry')}
          onRetry={() => void refetch()}
        />
      )}
      {data === undefined && !isError && <RowsSkeleton rows={4} height={48} />}
      {data !== undefined && (
        <>
          {data.conversationId !== null && (
            <Button
              component={Link}
              to={`/inbox/${data.conversationId}?view=all`}
              variant="light"
              fullWidth
            >
              {t('customers.open')}
            </Button>
          )}
          <CustomerCard customer={data} />
          {may(me?.role, 'manage') && (
            <EraseCustomer
              key={data.id}
              id={data.id}
              name={data.name ?? t('customers.visitor')}
              onErased={onClose}
            />
          )}
        </>
      )}
    </Drawer>
  );
}

function Who({ customer }: { customer: Outputs['customers']['get'] }) {
  const { t } = useMessages();
  const name = customer.name ?? t('customers.visitor');
  return (
    <span className={classes['drawerWho']}>
      <Avatar name={name} size={44} />
      <span>
        <b lang={customer.locale ?? undefined}>{name}</b>
        <span>{customer.channel.name}</span>
      </span>
    </span>
  );
}
