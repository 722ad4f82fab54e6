import type { Product } from '@bellhop/schema';
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconShoppingBag } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { may } from '../../../api/permissions.ts';
import { randomId } from '../../../api/random-id.ts';
import { trpc } from '../../../api/trpc.ts';
import { useMe } from '../../../api/use-me.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { RowsSkeleton } from '../../../ui/page-skeleton.tsx';
import { ProductFiles } from './product-files.tsx';
import { ProductForm } from './product-form.tsx';
import { ProductRow } from './product-row.tsx';
import { matches, newProduct } from './product.ts';
import classes from '../settings.module.css';

const searchedFrom = 8;
const shownAtOnce = 50;

/** What the shop sells, for steps that recommend it. */
export function ProductSettings() {
  const { t, errorText } = useMessages();
  const products = useQuery(trpc.products.list.queryOptions());
  if (products.isPending) return <RowsSkeleton />;
  if (products.isError) {
    return (
      <ErrorState
        title={t('common.loadFailed')}
        text={errorText(products.error)}
        retryLabel={t('common.retry')}
        onRetry={() => void products.refetch()}
      />
    );
  }
  return <ProductList products={products.data} />;
}

function ProductList({ products }: { products: Product[] }) {
  const { t } = useMessages();
  const mayEdit = may(useMe()?.role, 'editProducts');
  const [added, setAdded] = useState<Product | null>(null);
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(shownAtOnce);
  const found = products.filter((product) => matches(product, search));
  const addButton = (
    <Button
      leftSection={<IconPlus size={16} />}
      onClick={() => {
        setAdded(newProduct(`p${randomId()}`, products));
      }}
    >
      {t('settings.products.add')}
    </Button>
  );
  const hasSome = products.length > 0;
  return (
    <>
      <div className={classes['intro']}>
        <p>{t('settings.products.text')}</p>
        {mayEdit && hasSome && added === null && addButton}
      </div>
      <ProductFiles mayEdit={mayEdit} hasSome={hasSome} />
      {added !== null && (
        <ProductForm
          product={added}
          isNew
          onClose={() => {
            setAdded(null);
          }}
        />
      )}
      {!hasSome && added === null && (
        <EmptyState
          icon={<IconShoppingBag />}
          title={t('settings.products.emptyTitle')}
          text={t('settings.products.emptyText')}
          action={mayEdit ? addButton : undefined}
        />
      )}
      {products.length >= searchedFrom && (
        <TextInput
          mb="sm"
          type="search"
          aria-label={t('settings.products.search')}
          placeholder={t('settings.products.search')}
          leftSection={<IconSearch size={16} />}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
      )}
      {hasSome && found.length === 0 && <p>{t('settings.nothingFound')}</p>}
      <ul className={classes['people']} aria-label={t('settings.products.tab')}>
        {found.slice(0, shown).map((product) => (
          <ProductRow key={product.id} product={product} mayEdit={mayEdit} />
        ))}
      </ul>
      {found.length > shown && (
        <Button
          mt="sm"
          variant="default"
          onClick={() => {
            setShown(shown + shownAtOnce);
          }}
        >
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
