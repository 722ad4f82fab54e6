import { useRef } from 'react';
import type { TextBox } from '../text-box/text-box.ts';
import { VariableBox, type VariableBoxProps } from '../text-box/variable-box.tsx';
import { VariableMenu } from '../variable-menu.tsx';

type TemplateInputProps = Omit<VariableBoxProps, 'box' | 'rows' | 'atEnd'>;

/** One line of text that may hold `{{ variables }}`; their menu is at the end of the line. */
export function TemplateInput(props: TemplateInputProps) {
  const box = useRef<TextBox>(null);
  return (
    <VariableBox
      {...props}
      box={box}
      {...(props.hasVariables && { atEnd: <VariableMenu box={box} isSmall /> })}
    />
  );
}
