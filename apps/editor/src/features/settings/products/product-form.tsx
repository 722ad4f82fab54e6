import type { Product } from '@bellhop/schema';
import { Alert, Button, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { trpc } from '../../../api/trpc.ts';
import { languageName } from '../../../i18n/languages.ts';
import { availableLocales } from '../../../i18n/load-messages.ts';
import { useMessages } from '../../../i18n/use-messages.ts';
import { Panel } from '../../../ui/panel.tsx';
import { useFieldErrors } from '../use-field-errors.ts';
import { nameIn, tidy } from './product.ts';
import shop from '../shop/shop.module.css';
import classes from './products.module.css';

export interface ProductFormProps {
  product: Product;
  isNew?: boolean;
  onClose: () => void;
}

const fields = ['name', 'price', 'url', 'image', 'tags', 'stock'] as const;

export function ProductForm({ product, isNew = false, onClose }: ProductFormProps) {
  const { t, locale } = useMessages();
  const client = useQueryClient();
  const [edited, setEdited] = useState(product);
  const put = useMutation(
    trpc.products.put.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.products.list.queryKey() });
        onClose();
      },
    }),
  );
  const errors = useFieldErrors(put.error, fields);
  const change = (next: Partial<Product>) => {
    setEdited({ ...edited, ...next });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    put.mutate(tidy(edited));
  };
  // The reader's own language first: most shops fill in one or two.
  const locales = [...new Set([locale, ...Object.keys(product.name), ...availableLocales])];
  const text = (field: 'price' | 'url' | 'image') => (
    <TextInput
      label={t(`settings.products.${field}`)}
      value={edited[field]}
      error={errors.of(field)}
      maxLength={field === 'price' ? 60 : 2000}
      {...(field === 'price' ? {} : { type: 'url', placeholder: 'https://', spellCheck: false })}
      onChange={(event) => {
        const value = event.currentTarget.value;
        change({ [field]: field === 'price' ? value : value.trim() });
      }}
    />
  );
  return (
    <Panel title={isNew ? t('settings.products.add') : nameIn(product, locale)}>
      <form onSubmit={submit} noValidate>
        {errors.general !== null && (
          <Alert variant="light" color="red" role="alert" mb="md">
            {errors.general}
          </Alert>
        )}
        <fieldset className={classes['names']}>
          <legend>{t('settings.products.name')}</legend>
          <div className={shop['fields']}>
            {locales.map((each, index) => (
              <TextInput
                key={each}
                label={languageName(each, locale)}
                lang={each}
                maxLength={5000}
                value={edited.name[each] ?? ''}
                error={index === 0 ? errors.of('name') : null}
                onChange={(event) => {
                  change({ name: { ...edited.name, [each]: event.currentTarget.value } });
                }}
              />
            ))}
          </div>
        </fieldset>
        <div className={shop['fields']}>
          {text('price')}
          <NumberInput
            label={t('settings.products.stock')}
            description={t('settings.products.stockHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={edited.stock ?? ''}
            error={errors.of('stock')}
            min={0}
            max={1_000_000_000}
            allowDecimal={false}
            onChange={(value) => {
              change({ stock: typeof value === 'number' ? value : null });
            }}
          />
          {text('url')}
          {text('image')}
          <TagsInput
            label={t('settings.products.tags')}
            description={t('settings.enterHelp')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={errors.of('tags')}
            maxTags={50}
            acceptValueOnBlur
            value={edited.tags}
            onChange={(tags) => {
              change({ tags: tags.map((tag) => tag.slice(0, 100)) });
            }}
          />
        </div>
        <div className={shop['save']}>
          <Button type="submit" loading={put.isPending}>
            {t('common.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
