import { Button, NativeSelect, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { orderStatusSchema } from '@bellhop/schema';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useId } from 'react';
import { useWords } from '../session/use-words.ts';
import { mostOrders, newOrder, orderOf, type GivenOrder } from './given-orders.ts';

interface OrdersFieldProps {
  orders: readonly GivenOrder[];
  /** Of the customer, for what was left to the shop's language. */
  locale: string | null;
  onChange: (orders: readonly GivenOrder[]) => void;
  /** Of the field that is always seen. */
  size?: 'xs' | 'sm';
}

/** How the newest order stands, and behind it everything that can be said of up to five. */
export function OrdersField({ orders, locale, onChange, size = 'sm' }: OrdersFieldProps) {
  const { t } = useWords();
  const newest = orders.reduce((best, order, index) => {
    return order.daysAgo < (orders[best]?.daysAgo ?? Infinity) ? index : best;
  }, 0);
  const change = (place: number, part: Partial<GivenOrder>) => {
    onChange(orders.map((order, index) => (index === place ? { ...order, ...part } : order)));
  };
  return (
    <>
      <NativeSelect
        size={size}
        label={t('flow.customer.newestOrder')}
        value={orders[newest]?.status ?? 'none'}
        data={['none', ...orderStatusSchema.options].map((status) => ({
          value: status,
          label: t(`flow.order.${status}`),
        }))}
        onChange={({ currentTarget }) => {
          const read = orderStatusSchema.safeParse(currentTarget.value);
          if (!read.success) onChange([]);
          else if (orders.length === 0) onChange([newOrder([], read.data)]);
          else change(newest, { status: read.data });
        }}
      />
      {orders.length > 0 && (
        <details className="fe-orders">
          <summary>{t('flow.customer.editOrder')}</summary>
          {orders.map((order, index) => (
            <OrderFields
              key={index}
              order={order}
              locale={locale}
              onChange={(part) => {
                change(index, part);
              }}
              onRemove={() => {
                onChange(orders.toSpliced(index, 1));
              }}
            />
          ))}
          {orders.length < mostOrders && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} aria-hidden="true" />}
              onClick={() => {
                onChange([...orders, newOrder(orders, 'delivered')]);
              }}
            >
              {t('flow.customer.addOrder')}
            </Button>
          )}
        </details>
      )}
    </>
  );
}

interface OrderFieldsProps extends Pick<OrdersFieldProps, 'locale'> {
  order: GivenOrder;
  onChange: (part: Partial<GivenOrder>) => void;
  onRemove: () => void;
}

function OrderFields({ order, locale, onChange, onRemove }: OrderFieldsProps) {
  const { t } = useWords();
  const id = useId();
  const shown = orderOf(order, { locale, now: new Date(0).toISOString() });
  return (
    <div role="group" aria-labelledby={id} className="fe-order">
      <div className="fe-order-head">
        <b id={id}>{order.number}</b>
        <button
          type="button"
          className="fe-icon-button"
          aria-label={t('flow.customer.removeOrder', { number: order.number })}
          title={t('flow.customer.removeOrder', { number: order.number })}
          onClick={onRemove}
        >
          <IconTrash size={15} aria-hidden="true" />
        </button>
      </div>
      <OrderText
        label={t('flow.tests.orderNumber')}
        value={order.number}
        onChange={(number) => {
          onChange({ number });
        }}
      />
      <NativeSelect
        size="xs"
        label={t('flow.customer.orderStatus')}
        value={order.status}
        data={orderStatusSchema.options.map((status) => ({
          value: status,
          label: t(`flow.order.${status}`),
        }))}
        onChange={({ currentTarget }) => {
          const read = orderStatusSchema.safeParse(currentTarget.value);
          if (read.success) onChange({ status: read.data });
        }}
      />
      <ItemsField
        value={shown.items}
        onChange={(items) => {
          onChange({ items });
        }}
      />
      <OrderText
        label={t('flow.tests.total')}
        value={shown.total}
        onChange={(total) => {
          onChange({ total });
        }}
      />
      <OrderText
        label={t('flow.customer.tracking')}
        value={shown.tracking ?? ''}
        onChange={(tracking) => {
          onChange({ tracking });
        }}
      />
      <NumberInput
        size="xs"
        label={t('flow.customer.daysAgo')}
        value={order.daysAgo}
        min={0}
        max={3650}
        onChange={(value) => {
          onChange({ daysAgo: Math.min(3650, Math.max(0, Math.round(Number(value)))) });
        }}
      />
    </div>
  );
}

interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function OrderText({ label, value, onChange }: TextProps) {
  return (
    <TextInput
      size="xs"
      label={label}
      value={value}
      maxLength={100}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
}

function ItemsField({
  value,
  onChange,
}: {
  value: readonly string[];
  onChange: (items: string[]) => void;
}) {
  const { t } = useWords();
  return (
    <TagsInput
      size="xs"
      className="fe-order-wide"
      label={t('flow.customer.items')}
      value={[...value]}
      maxTags={20}
      onChange={onChange}
    />
  );
}
