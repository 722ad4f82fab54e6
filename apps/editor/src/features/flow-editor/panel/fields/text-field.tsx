import { Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { OneFieldProps } from '../field-props.ts';
import type { TextBox } from '../text-box/text-box.ts';
import { VariableBox } from '../text-box/variable-box.tsx';
import { VariableMenu } from '../variable-menu.tsx';

/** A line or a box of text in one language. */
export function TextField({ field, value, label, help, error, onChange }: OneFieldProps) {
  const box = useRef<TextBox>(null);
  const text = typeof value === 'string' ? value : '';
  const hasVariables = field.variables === true;
  if (field.widget === 'text') {
    return (
      <TextInput
        label={label}
        description={help}
        value={text}
        error={error}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    );
  }
  if (!hasVariables) {
    return (
      <Textarea
        label={label}
        description={help}
        value={text}
        error={error}
        autosize
        minRows={field.rows ?? 2}
        maxRows={12}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    );
  }
  return (
    <div className="fe-with-tool">
      <VariableBox
        box={box}
        value={text}
        label={label}
        help={help}
        error={error}
        rows={field.rows ?? 2}
        hasVariables
        onText={onChange}
      />
      <VariableMenu box={box} />
    </div>
  );
}
