import { TagsInput } from '@mantine/core';
import { useWords } from '../../session/use-words.ts';
import { splitChars, splitWords } from './split-words.ts';
import { stringsIn } from './strings-in.ts';
import type { OneFieldProps } from '../field-props.ts';

/** A list of words: Enter or a comma ends one, a whole list becomes many. */
export function WordsField({ value, label, help, error, onChange }: OneFieldProps) {
  const { t } = useWords();
  return (
    <TagsInput
      label={label}
      description={help}
      value={stringsIn(value)}
      error={error}
      splitChars={splitChars}
      maxTags={500}
      acceptValueOnBlur
      placeholder={t('flow.panel.addWord')}
      onChange={(next) => {
        onChange(splitWords(next, stringsIn(value)));
      }}
    />
  );
}
