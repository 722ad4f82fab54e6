import { Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { OneFieldProps } from '../field-props.ts';
import { VariableMenu } from '../variable-menu.tsx';

/** A line or a box of text in one language. */
export function TextField({ field, value, label, help, error, onChange }: OneFieldProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const text = typeof value === 'string' ? value : '';
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
  return (
    <div className="fe-with-tool">
      <Textarea
        ref={box}
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
      {field.variables === true && <VariableMenu box={box} text={text} onChange={onChange} />}
    </div>
  );
}
