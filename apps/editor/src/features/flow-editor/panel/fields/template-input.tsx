import { TextInput, type TextInputProps } from '@mantine/core';
import { useRef } from 'react';
import { useTypedVariable } from '../use-typed-variable.tsx';
import { VariableMenu } from '../variable-menu.tsx';

interface TemplateInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'ref'> {
  value: string;
  hasVariables: boolean;
  'data-field'?: string;
  onText: (text: string) => void;
}

/** One line of text that may hold `{{ variables }}`; their menu is at the end of the line. */
export function TemplateInput({ value, hasVariables, onText, ...rest }: TemplateInputProps) {
  const box = useRef<HTMLInputElement>(null);
  const { props, list } = useTypedVariable({ box, text: value, isOn: hasVariables, onText });
  return (
    <>
      <TextInput
        {...rest}
        {...props}
        ref={box}
        value={value}
        {...(hasVariables && {
          rightSection: <VariableMenu box={box} text={value} isSmall onChange={onText} />,
        })}
        onBlur={(event) => {
          props.onBlur();
          rest.onBlur?.(event);
        }}
        onChange={(event) => {
          onText(event.currentTarget.value);
        }}
      />
      {list}
    </>
  );
}
