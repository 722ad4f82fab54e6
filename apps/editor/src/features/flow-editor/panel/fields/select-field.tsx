import { NativeSelect } from '@mantine/core';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';

export function SelectField({ field, node, value, label, help, error, onChange }: OneFieldProps) {
  const words = useWords();
  const options = (field.options ?? []).map((option) => ({
    value: option,
    label: words.nodeText(node.type, `option.${field.name}.${option}`),
  }));
  return (
    <NativeSelect
      label={label}
      description={help}
      value={typeof value === 'string' ? value : JSON.stringify(value)}
      error={error}
      data={options}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
