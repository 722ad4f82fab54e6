import { MultiSelect } from '@mantine/core';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { useKnownProducts } from '../use-known-products.ts';
import { fieldLimits } from './field-limits.ts';
import { stringsIn } from './strings-in.ts';

/** Products of the shop, found by name. One that is gone stays in the list until it is taken out. */
export function ProductsField({ field, value, label, help, error, onChange }: OneFieldProps) {
  const { t } = useWords();
  const known = useKnownProducts();
  const { maxItems } = fieldLimits(field.schema);
  const chosen = stringsIn(value);
  const gone = chosen.filter((id) => !known.some((product) => product.id === id));
  return (
    <MultiSelect
      label={label}
      description={help}
      value={chosen}
      error={error}
      searchable
      {...(maxItems !== undefined && { maxValues: maxItems })}
      data={[
        ...known.map(({ id, name }) => ({ value: id, label: name })),
        ...gone.map((id) => ({ value: id, label: id })),
      ]}
      placeholder={chosen.length === 0 ? t('flow.widget.chooseProducts') : ''}
      nothingFoundMessage={t(
        known.length === 0 ? 'flow.widget.noProducts' : 'flow.widget.noProductFits',
      )}
      onChange={onChange}
    />
  );
}
