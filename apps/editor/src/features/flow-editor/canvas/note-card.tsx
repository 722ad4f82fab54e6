import { noteColors, type FlowNote } from '@bellhop/schema';
import { IconTrash } from '@tabler/icons-react';
import { NodeResizeControl, type NodeProps } from '@xyflow/react';
import { memo, useEffect, useRef } from 'react';
import type { CanvasNode } from '../document/view-model.ts';
import { removeSelected } from '../session/edit-actions.ts';
import { changeNote } from '../session/note-actions.ts';
import { useCanArrange, useDocument, useSession } from '../session/use-session.ts';
import { useCardWords } from './card-words.ts';
import { NoteText } from './note-text.tsx';

/** Words beside the steps: for who builds the flow, never for customers. */
export const NoteCard = memo(function NoteCard({ id, selected }: NodeProps<CanvasNode>) {
  const note = useDocument((document) => document.notes[id]);
  const canArrange = useCanArrange();
  if (note === undefined) return null;
  const isOpen = selected && canArrange;
  return (
    <div
      className="fe-sticky"
      data-color={note.color ?? 'amber'}
      data-selected={selected || undefined}
    >
      {isOpen ? <OpenNote note={note} /> : <NoteText text={note.text} />}
    </div>
  );
});

function OpenNote({ note }: { note: FlowNote }) {
  const { t } = useCardWords();
  const session = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const isEmpty = note.text === '';
  useEffect(() => {
    // A note that was just added waits for its words.
    if (isEmpty) field.current?.focus({ preventScroll: true });
  }, [isEmpty]);
  return (
    <>
      <textarea
        ref={field}
        className="nodrag nowheel nokey"
        value={note.text}
        maxLength={2000}
        aria-label={t('flow.note.text')}
        placeholder={`${t('flow.note.placeholder')}\n${t('flow.note.marks')}`}
        onChange={(event) => {
          changeNote(session, note.id, { text: event.currentTarget.value });
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          event.currentTarget.closest<HTMLElement>('.react-flow__node')?.focus();
        }}
      />
      <div className="fe-sticky-tools nodrag" role="toolbar" aria-label={t('flow.note.tools')}>
        {noteColors.map((color) => (
          <button
            key={color}
            type="button"
            data-color={color}
            aria-label={t(`flow.note.color.${color}`)}
            title={t(`flow.note.color.${color}`)}
            aria-pressed={color === (note.color ?? 'amber')}
            onClick={() => {
              changeNote(session, note.id, { color });
            }}
          />
        ))}
        <button
          type="button"
          className="fe-sticky-delete"
          aria-label={t('flow.note.delete')}
          title={t('flow.note.delete')}
          onClick={() => {
            removeSelected(session);
          }}
        >
          <IconTrash size={14} aria-hidden="true" />
        </button>
      </div>
      <NodeResizeControl
        className="fe-sticky-grip"
        minWidth={140}
        minHeight={80}
        maxWidth={800}
        maxHeight={800}
        onResizeEnd={(_event, { x, y, width, height }) => {
          const size = { width: Math.round(width), height: Math.round(height) };
          changeNote(session, note.id, { position: { x, y }, size });
        }}
      />
    </>
  );
}
