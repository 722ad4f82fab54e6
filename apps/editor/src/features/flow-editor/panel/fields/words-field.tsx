import { TagsInput } from '@mantine/core';
import { useWords } from '../../session/use-words.ts';
import { stringsIn } from './strings-in.ts';
import type { OneFieldProps } from '../field-props.ts';

/** The ways in which people write lists, in every language that the product speaks. */
const splitChars = [',', '，', '、', ';', '；', '\n', '\t'];

/** A list of words: Enter or a comma ends one, a pasted list becomes many. */
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
      onChange={onChange}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text');
        const words = text.split(/[,，、;；\r\n\t]+/).map((word) => word.trim().slice(0, 100));
        const filled = words.filter((word) => word !== '');
        if (filled.length < 2) return;
        event.preventDefault();
        onChange([...new Set([...stringsIn(value), ...filled])]);
      }}
    />
  );
}
