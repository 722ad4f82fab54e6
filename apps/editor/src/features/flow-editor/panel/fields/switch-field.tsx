import { Switch } from '@mantine/core';
import type { OneFieldProps } from '../field-props.ts';

export function SwitchField({ value, label, help, error, onChange }: OneFieldProps) {
  return (
    <Switch
      label={label}
      description={help}
      checked={value === true}
      error={error}
      onChange={(event) => {
        onChange(event.currentTarget.checked);
      }}
    />
  );
}
