import { TextInput } from '@mantine/core';
import type { OneFieldProps } from '../field-props.ts';

/** A time of day or a day, as the browser asks for it: in the person's own writing, by keyboard and by touch. */
export function ClockField({ field, value, label, help, error, onChange }: OneFieldProps) {
  return (
    <TextInput
      type={field.widget === 'date' ? 'date' : 'time'}
      className="fe-clock"
      label={label}
      description={help}
      value={typeof value === 'string' ? value : ''}
      error={error}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
