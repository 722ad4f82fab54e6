import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../session/use-words.ts';
import type { OneFieldProps } from '../field-props.ts';
import { useFlowVariables } from '../use-flow-variables.ts';
import { variableName } from './variable-name.ts';

/** Which variable a step fills: one that the flow has, or a new name. */
export function VariableField({ node, value, label, help, error, onChange }: OneFieldProps) {
  const { t } = useWords();
  const names = useFlowVariables(node.id);
  const current = typeof value === 'string' ? value : '';
  // What cannot be a name stays in the box with the reason: it may be half of a word that is still being composed.
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <Autocomplete
      label={label}
      description={help}
      value={refused ?? current}
      error={refused === null ? error : t('flow.widget.variableLetters')}
      data={[...names]}
      placeholder={t('flow.widget.variableExample')}
      spellCheck={false}
      autoCapitalize="none"
      onChange={(typed) => {
        const read = variableName(typed);
        setRefused(read.ok ? null : typed);
        if (read.ok && read.name !== current) onChange(read.name);
      }}
    />
  );
}
