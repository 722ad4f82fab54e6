import type { FlowNote } from '@bellhop/schema';
import { byPlace } from '@bellhop/schema';
import { Button, Textarea } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { NoteText } from '../canvas/note-text.tsx';
import { changeNote } from '../session/note-actions.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';

/** What the builders of the flow wrote beside its steps. */
export function OutlineNotes() {
  const { t } = useWords();
  const notes = useDocument((document) => document.notes);
  const inOrder = Object.values(notes).sort(byPlace);
  if (inOrder.length === 0) return null;
  return (
    <section className="fe-outline-notes">
      <h3>{t('flow.outline.notes')}</h3>
      {inOrder.map((note) => (
        <OutlineNote key={note.id} note={note} />
      ))}
    </section>
  );
}

function OutlineNote({ note }: { note: FlowNote }) {
  const { t } = useWords();
  const session = useSession();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="fe-sticky" data-color={note.color ?? 'amber'}>
      {isOpen ? (
        <Textarea
          autosize
          minRows={2}
          autoFocus
          maxLength={2000}
          value={note.text}
          aria-label={t('flow.note.text')}
          placeholder={t('flow.note.placeholder')}
          description={t('flow.note.marks')}
          inputWrapperOrder={['input', 'description']}
          onChange={({ currentTarget }) => {
            changeNote(session, note.id, { text: currentTarget.value });
          }}
        />
      ) : (
        <NoteText text={note.text} />
      )}
      {session.canEdit && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={isOpen ? undefined : <IconPencil size={13} aria-hidden="true" />}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t(isOpen ? 'flow.outline.noteDone' : 'flow.outline.editNote')}
        </Button>
      )}
    </div>
  );
}
