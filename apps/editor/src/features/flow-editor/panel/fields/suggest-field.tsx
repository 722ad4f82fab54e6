import { Autocomplete } from '@mantine/core';
import type { OneFieldProps } from '../field-props.ts';
import { useSuggestions } from '../use-suggestions.ts';

/** A name that is mostly one of a few, such as a team. */
export function SuggestField({ field, node, value, label, help, error, onChange }: OneFieldProps) {
  const suggestions = useSuggestions(field.widget, node.id);
  return (
    <Autocomplete
      label={label}
      description={help}
      value={typeof value === 'string' ? value : ''}
      error={error}
      data={[...suggestions]}
      {...(field.widget === 'secret' && {
        spellCheck: false,
        autoCapitalize: 'none',
        autoComplete: 'off',
      })}
      onChange={onChange}
    />
  );
}
