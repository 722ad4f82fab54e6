import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { edit } from '../session/edit-actions.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** The flow's name. A flow cannot be without one: an emptied box is shown as wrong and keeps the last name. */
export function FlowName({ label }: { label: string }) {
  const { t } = useWords();
  const session = useSession();
  const name = useDocument((document) => document.name);
  const [isEmpty, setIsEmpty] = useState(false);
  return (
    <TextInput
      label={label}
      value={isEmpty ? '' : name}
      maxLength={120}
      error={isEmpty ? t('flow.panel.nameMissing') : undefined}
      onBlur={() => {
        setIsEmpty(false);
      }}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setIsEmpty(next.trim() === '');
        if (next.trim() === '') return;
        edit(
          session,
          { type: 'setFlow', settings: { name: next } },
          { key: 'flowChanged', mergeKey: 'flow name' },
        );
      }}
    />
  );
}
