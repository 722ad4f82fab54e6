import type { Product } from '@bellhop/schema';
import { ActionIcon } from '@mantine/core';
import { IconPencil, IconPhoto, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Chip } from '../../../ui/chip.tsx';
import { ProductForm } from './product-form.tsx';
import { nameIn } from './product.ts';
import { useProductActions } from './use-product-actions.ts';
import classes from './products.module.css';

export interface ProductRowProps {
  product: Product;
  mayEdit: boolean;
}

export function ProductRow({ product, mayEdit }: ProductRowProps) {
  const { t, locale } = useMessages();
  const { remove } = useProductActions();
  const [isEditing, setEditing] = useState(false);
  const { price, image, tags, stock } = product;
  const name = nameIn(product, locale);
  if (isEditing) {
    return (
      <li>
        <ProductForm
          product={product}
          onClose={() => {
            setEditing(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className={classes['row']}>
      <span className={classes['picture']} aria-hidden="true">
        {image === '' ? (
          <IconPhoto size={20} stroke={1.5} />
        ) : (
          <img src={image} alt="" loading="lazy" referrerPolicy="no-referrer" />
        )}
      </span>
      <span className={classes['what']}>
        <b>{name}</b>
        <span className={classes['facts']}>
          {price !== '' && <span>{price}</span>}
          {stock !== null && (
            <Chip tone={stock === 0 ? 'warn' : 'plain'}>
              {stock === 0
                ? t('settings.products.soldOut')
                : t('settings.products.inStock', { count: stock })}
            </Chip>
          )}
          {tags.map((tag) => (
            <Chip key={tag} tone="brand">
              {tag}
            </Chip>
          ))}
        </span>
      </span>
      {mayEdit && (
        <span className={classes['tools']}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t('settings.products.edit', { name })}
            onClick={() => {
              setEditing(true);
            }}
          >
            <IconPencil size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="red"
            size={36}
            aria-label={t('settings.products.remove', { name })}
            onClick={() => void remove(product)}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}
