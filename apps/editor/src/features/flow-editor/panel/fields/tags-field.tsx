import { TagsInput } from '@mantine/core';
import { useWords } from '../../session/use-words.ts';
import { useKnownTags } from '../use-known-tags.ts';
import type { OneFieldProps } from '../field-props.ts';
import { splitChars, splitWords } from './split-words.ts';
import { stringsIn } from './strings-in.ts';

/** Tags of customers, with those that the shop uses already as suggestions. */
export function TagsField({ value, label, help, error, onChange }: OneFieldProps) {
  const { t } = useWords();
  const known = useKnownTags();
  return (
    <TagsInput
      label={label}
      description={help}
      value={stringsIn(value)}
      data={[...known]}
      error={error}
      splitChars={splitChars}
      acceptValueOnBlur
      // The list would lie on the field below, which is the next one that people want.
      openOnFocus={false}
      maxDropdownHeight={160}
      placeholder={t('flow.panel.typeTag')}
      onChange={(next) => {
        onChange(splitWords(next, stringsIn(value)));
      }}
    />
  );
}
