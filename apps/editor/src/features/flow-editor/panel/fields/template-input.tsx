import { TextInput, type TextInputProps } from '@mantine/core';
import { useRef } from 'react';
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
  return (
    <TextInput
      {...rest}
      ref={box}
      value={value}
      {...(hasVariables && {
        rightSection: <VariableMenu box={box} text={value} isSmall onChange={onText} />,
      })}
      onChange={(event) => {
        onText(event.currentTarget.value);
      }}
    />
  );
}
