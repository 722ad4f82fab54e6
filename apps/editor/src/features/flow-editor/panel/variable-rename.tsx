import { Button, TextInput } from '@mantine/core';
import { templateVariables } from '@bellhop/nodes/contract';
import { useState } from 'react';
import { useWords } from '../session/use-words.ts';
import { variableName } from './fields/variable-name.ts';

interface VariableRenameProps {
  name: string;
  taken: readonly string[];
  onName: (name: string) => void;
  onCancel: () => void;
}

const given: ReadonlySet<string> = new Set(templateVariables);

/** A new name for a variable. One that another variable has is refused: the two would become one. */
export function VariableRename({ name, taken, onName, onCancel }: VariableRenameProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(name);
  const read = variableName(typed);
  const next = read.ok ? read.name : '';
  const isTaken = next !== name && (taken.includes(next) || given.has(next));
  const error = read.ok
    ? isTaken && t('flow.variables.taken', { name: next })
    : t('flow.widget.variableLetters');
  const canSave = next !== '' && next !== name && !isTaken;
  return (
    <form
      className="fe-variable-rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) onName(next);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <TextInput
        size="xs"
        className="fe-grow"
        value={typed}
        error={error}
        aria-label={t('flow.variables.newName', { name })}
        spellCheck={false}
        autoCapitalize="none"
        data-autofocus
        autoFocus
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
      />
      <Button size="xs" type="submit" disabled={!canSave}>
        {t('flow.variables.renameDo')}
      </Button>
    </form>
  );
}
