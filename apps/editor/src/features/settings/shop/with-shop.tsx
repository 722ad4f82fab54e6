import type { ShopSettings } from '@bellhop/schema';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { may } from '../../../api/permissions.ts';
import { trpc } from '../../../api/trpc.ts';
import { useMe } from '../../../api/use-me.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { RowsSkeleton } from '../../../ui/page-skeleton.tsx';
import classes from '../settings.module.css';

export interface WithShopProps {
  text: string;
  children: (settings: ShopSettings, mayEdit: boolean) => ReactNode;
}

/** Loads the shop's settings and says who may change them. */
export function WithShop({ text, children }: WithShopProps) {
  const { t, errorText } = useMessages();
  const mayEdit = may(useMe()?.role, 'manage');
  const settings = useQuery(trpc.shop.get.queryOptions());
  if (settings.isPending) return <RowsSkeleton rows={3} height={180} />;
  if (settings.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(settings.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void settings.refetch()}
      />
    );
  }
  return (
    <>
      <div className={classes['intro']}>
        <p>
          {text}
          {!mayEdit && ` ${t('settings.adminOnly')}`}
        </p>
      </div>
      {children(settings.data, mayEdit)}
    </>
  );
}
