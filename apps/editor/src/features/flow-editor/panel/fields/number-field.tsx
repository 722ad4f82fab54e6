import { NumberInput } from '@mantine/core';
import type { OneFieldProps } from '../field-props.ts';
import { fieldLimits } from './field-limits.ts';

/** A number. An emptied field is kept as it is and shown as a problem, not silently filled in. */
export function NumberField({ field, value, label, help, error, onChange }: OneFieldProps) {
  const { min, max } = fieldLimits(field.schema);
  return (
    <NumberInput
      label={label}
      description={help}
      value={typeof value === 'number' || typeof value === 'string' ? value : ''}
      error={error}
      // The arrows stop at the limits; what is typed beyond them stays, with the reason why it cannot.
      clampBehavior="none"
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
      onChange={onChange}
    />
  );
}
