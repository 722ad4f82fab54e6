import { NumberInput } from '@mantine/core';
import type { OneFieldProps } from '../field-props.ts';

/** A number. An emptied field is kept as it is and shown as a problem, not silently filled in. */
export function NumberField({ value, label, help, error, onChange }: OneFieldProps) {
  return (
    <NumberInput
      label={label}
      description={help}
      value={typeof value === 'number' || typeof value === 'string' ? value : ''}
      error={error}
      onChange={onChange}
    />
  );
}
