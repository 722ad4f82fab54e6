import { Textarea, TextInput } from '@mantine/core';
import { useWords } from '../session/use-words.ts';

interface WhatIsNewProps {
  name: string;
  note: string;
  onChange: (part: { name: string } | { note: string }) => void;
}

/** What the history tells of the version besides its number. */
export function WhatIsNew({ name, note, onChange }: WhatIsNewProps) {
  const { t } = useWords();
  return (
    <>
      <TextInput
        label={t('flow.publish.name')}
        description={t('flow.publish.nameHelp')}
        value={name}
        maxLength={80}
        onChange={(event) => {
          onChange({ name: event.currentTarget.value });
        }}
      />
      <Textarea
        label={t('flow.publish.note')}
        description={t('flow.publish.noteHelp')}
        value={note}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => {
          onChange({ note: event.currentTarget.value });
        }}
      />
    </>
  );
}
