import type { OneFieldProps } from '../field-props.ts';
import { TemplateInput } from './template-input.tsx';

/** One line that is no message to customers, with variables to put in. */
export function TemplateField({ field, value, label, help, error, onChange }: OneFieldProps) {
  return (
    <TemplateInput
      label={label}
      help={help}
      value={typeof value === 'string' ? value : ''}
      error={error}
      hasVariables={field.variables === true}
      onText={onChange}
    />
  );
}
