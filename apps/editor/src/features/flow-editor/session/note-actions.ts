import type { FlowNote, NoteColor, Position } from '@bellhop/schema';
import { freePlace } from '../document/place-step.ts';
import { edit } from './edit-actions.ts';
import type { FlowSession } from './flow-session.ts';
import { select } from './view-store.ts';

const size = { width: 220, height: 140 };

/** Puts an empty note there, or where there is room below, selected: its text is what comes next. */
export function addNote(session: FlowSession, at: Position): void {
  const id = session.newId('m');
  const { document } = session.flow.getState();
  const position = freePlace(document, at, (step) => session.sizes.get(step), size);
  const note: FlowNote = { id, text: '', position, size };
  if (edit(session, { type: 'putNote', note }, { key: 'noteAdded' })) {
    select(session.view, [], [], [id]);
  }
}

export type NoteChange = Partial<Pick<FlowNote, 'text' | 'position' | 'size'>> & {
  color?: NoteColor;
};

/** A change with a field of its own is merged with the changes of that field that follow: typing is one step of undo. */
export function changeNote(session: FlowSession, id: string, change: NoteChange): void {
  const note = session.flow.getState().document.notes[id];
  if (note === undefined) return;
  const mergeKey = `note ${id} ${Object.keys(change).join(' ')}`;
  edit(
    session,
    { type: 'putNote', note: { ...note, ...change } },
    { key: 'noteChanged', mergeKey },
  );
}
