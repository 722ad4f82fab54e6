import { NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { cartOf, emptyCart, fullCart, type GivenCart } from './given-orders.ts';

const kinds = ['empty', 'full'] as const;

/** What lies in the cart as soon as the customer is said to leave something in it. */
export function CartField({ cart, locale }: { cart: GivenCart; locale: string | null }) {
  const { t } = useWords();
  const { chat } = useSession();
  const { items, total } = cartOf(cart, { locale, now: '' });
  const isEmpty = items.length === 0;
  return (
    <>
      <NativeSelect
        label={t('flow.customer.cart')}
        description={t('flow.customer.cartHelp')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={isEmpty ? 'empty' : 'full'}
        data={kinds.map((kind) => ({ value: kind, label: t(`flow.customer.cartIs.${kind}`) }))}
        onChange={({ currentTarget }) => {
          chat.setProfile({ cart: currentTarget.value === 'empty' ? emptyCart : fullCart });
        }}
      />
      {!isEmpty && (
        <details className="fe-orders">
          <summary>{t('flow.customer.editCart')}</summary>
          <div className="fe-order">
            <TagsInput
              size="xs"
              className="fe-order-wide"
              label={t('flow.customer.items')}
              value={items}
              maxTags={20}
              onChange={(next) => {
                chat.setProfile({ cart: next.length === 0 ? emptyCart : { ...cart, items: next } });
              }}
            />
            <TextInput
              size="xs"
              label={t('flow.tests.total')}
              value={total}
              maxLength={60}
              onChange={({ currentTarget }) => {
                chat.setProfile({ cart: { ...cart, total: currentTarget.value } });
              }}
            />
          </div>
        </details>
      )}
    </>
  );
}
