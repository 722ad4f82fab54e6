import type { Order } from '@bellhop/schema';
import { useMessages } from '../../i18n/use-messages.ts';
import { Chip } from '../../ui/chip.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import classes from './customer-card.module.css';

const tones = {
  unpaid: 'warn',
  paid: 'warn',
  shipped: 'brand',
  delivered: 'ok',
  cancelled: 'plain',
  returned: 'bad',
} as const;

export function OrderCard({ order }: { order: Order }) {
  const { t, locale } = useMessages();
  return (
    <article className={classes['order']}>
      <div className={classes['orderHead']}>
        <b>{order.number}</b>
        <Chip tone={tones[order.status]}>{t(`customerCard.orderStatus.${order.status}`)}</Chip>
      </div>
      <p>{order.items.join(', ')}</p>
      <p className={classes['none']}>
        {order.total} · <RelativeTime at={order.placedAt} locale={locale} />
      </p>
      {order.tracking !== null && (
        <p className={classes['none']}>
          {t('customerCard.tracking')} {order.tracking}
        </p>
      )}
    </article>
  );
}
