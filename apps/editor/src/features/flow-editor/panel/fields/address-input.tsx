import { useState } from 'react';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { TemplateInput } from './template-input.tsx';
import { isWebAddress } from './web-address.ts';

/** How every address begins, in every language. */
const start = 'https://';

const typedAsAddress = {
  inputmode: 'url',
  spellcheck: 'false',
  autocorrect: 'off',
  autocapitalize: 'none',
};

/** A line for an address of the web. Whether it is one is said when the person leaves it, not while it is typed. */
export function AddressInput({ field, value, label, help, error, onChange }: OneFieldProps) {
  const { t } = useWords();
  const [isLeft, setIsLeft] = useState(true);
  const text = typeof value === 'string' ? value : '';
  const isBad = isLeft && text.trim() !== '' && !isWebAddress(text);
  return (
    <TemplateInput
      label={label}
      help={help}
      value={text}
      error={error ?? (isBad ? t('flow.widget.badAddress') : undefined)}
      hasVariables={field.variables === true}
      attributes={typedAsAddress}
      hint={start}
      onFocus={() => {
        setIsLeft(false);
      }}
      onBlur={() => {
        setIsLeft(true);
      }}
      onText={onChange}
    />
  );
}
