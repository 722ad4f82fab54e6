import { Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { OneFieldProps } from '../field-props.ts';
import { useTypedVariable } from '../use-typed-variable.tsx';
import { VariableMenu } from '../variable-menu.tsx';

/** A line or a box of text in one language. */
export function TextField({ field, value, label, help, error, onChange }: OneFieldProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const text = typeof value === 'string' ? value : '';
  const hasVariables = field.variables === true;
  const typed = useTypedVariable({ box, text, isOn: hasVariables, onText: onChange });
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
        {...typed.props}
        label={label}
        description={help}
        value={text}
        error={typed.isOpen ? undefined : error}
        autosize
        minRows={field.rows ?? 2}
        maxRows={12}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      {typed.list}
      {hasVariables && <VariableMenu box={box} text={text} onChange={onChange} />}
    </div>
  );
}
