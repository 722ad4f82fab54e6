import type { OneFieldProps } from '../field-props.ts';
import { LocalizedBox } from './localized-box.tsx';
import { localizedText } from './localized-text.ts';

/** A text in each language of the flow, with variables to put in. */
export function LocalizedTextField({ field, node, value, onChange, ...words }: OneFieldProps) {
  return (
    <LocalizedBox
      node={node.id}
      path={field.name}
      text={localizedText(value)}
      label={words.label}
      help={words.help}
      errors={words.errors}
      rows={field.rows ?? 3}
      hasVariables={field.variables === true}
      onText={onChange}
    />
  );
}
