import { MultiSelect } from '@mantine/core';
import { useKnownIntents } from '../../language/shop-intents.ts';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { stringsIn } from './strings-in.ts';

/** What the shop taught as wanted by customers. An intent that is gone stays in the list until it is taken out. */
export function IntentsField({ value, label, help, error, onChange }: OneFieldProps) {
  const { t, locale } = useWords();
  const known = useKnownIntents(locale) ?? [];
  const chosen = stringsIn(value);
  const gone = chosen.filter((id) => !known.some((intent) => intent.id === id));
  return (
    <MultiSelect
      label={label}
      description={help}
      value={chosen}
      error={error}
      searchable
      data={[
        ...known.map(({ id, name }) => ({ value: id, label: name })),
        ...gone.map((id) => ({ value: id, label: id })),
      ]}
      placeholder={chosen.length === 0 ? t('flow.panel.chooseIntent') : ''}
      nothingFoundMessage={t('flow.panel.noIntents')}
      onChange={onChange}
    />
  );
}
