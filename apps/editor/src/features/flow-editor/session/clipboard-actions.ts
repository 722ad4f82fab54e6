import { readFlow, type FlowDocument, type Position } from '@bellhop/schema';
import {
  besideOriginals,
  clipBounds,
  clipOf,
  clipOfFlow,
  clipOfText,
  pasteCommand,
  readClip,
  writeClip,
  type Clip,
} from '../document/clipboard.ts';
import { freePlace, placeBelow, pointedPlace } from '../document/place-step.ts';
import { edit, removeSelected } from './edit-actions.ts';
import type { FlowSession } from './flow-session.ts';
import { say, select } from './view-store.ts';

// Where the browser refuses its clipboard, copying still works inside of this tab.
let ownClipboard = '';
let isOwnNewer = false;

function selectedClip({ flow, view }: FlowSession): Clip | undefined {
  const { nodes, notes } = view.getState();
  return clipOf(flow.getState().document, [...nodes, ...notes]);
}

/** The selected steps as text for the clipboard; nothing when no step is selected. */
export function copyText(session: FlowSession): string | undefined {
  const clip = selectedClip(session);
  if (clip === undefined) return undefined;
  ownClipboard = writeClip(clip);
  say(session.view, { key: 'copied', values: { count: countOf(clip) } });
  return ownClipboard;
}

export async function copySelected(session: FlowSession): Promise<void> {
  const text = copyText(session);
  if (text === undefined) return;
  try {
    await navigator.clipboard.writeText(text);
    isOwnNewer = false;
  } catch {
    // Permission was refused: `ownClipboard` has it.
    isOwnNewer = true;
  }
}

export async function cutSelected(session: FlowSession): Promise<void> {
  await copySelected(session);
  removeSelected(session);
}

/** Where pasted steps go: to the pointer when it is over the canvas, else into the middle of what is seen. */
export interface PastePlace {
  at: Position | null;
  centre: Position;
}

export async function pasteFromClipboard(
  session: FlowSession,
  { at, centre }: PastePlace,
): Promise<void> {
  let text = ownClipboard;
  try {
    if (!isOwnNewer) text = await navigator.clipboard.readText();
  } catch {
    // As above: without permission only what was copied in this tab can be pasted.
    text = ownClipboard;
  }
  const { document } = session.flow.getState();
  const steps = readClip(text);
  const clip = steps ?? clipOfText(text, document.defaultLocale) ?? readClip(ownClipboard);
  if (clip === undefined) {
    say(session.view, { key: 'nothingToPaste' });
    return;
  }
  const isText = steps === undefined && text.trim() !== '';
  pasteAt(session, clip, { at, centre, ...(isText && { key: 'pastedText' }) });
}

/** Steps of a flow file that was dropped on the canvas join the flow, as one step of undo. */
export function pasteFlowFile(session: FlowSession, text: string, place: PastePlace): void {
  const read = readFlow(text);
  const clip = read.ok ? clipOfFlow(read.document) : undefined;
  if (clip === undefined) say(session.view, { key: 'notImported' });
  else pasteAt(session, clip, { ...place, key: 'imported' });
}

/** Steps of a ready part join the flow below all that is there, as one step of undo. */
export function addReadyPart(session: FlowSession, part: FlowDocument, name: string): void {
  const clip = clipOfFlow(part);
  if (clip === undefined) return;
  const place = placeBelow(session.flow.getState().document, (id) => session.sizes.get(id));
  pasteClip(session, clip, place, { key: 'partAdded', name });
}

function pasteAt(
  session: FlowSession,
  clip: Clip,
  { at, centre, key }: PastePlace & { key?: string },
): void {
  const { width, height } = clipBounds(clip, (id) => session.sizes.get(id));
  const middle = { x: centre.x - width / 2, y: centre.y - height / 2 };
  const { document } = session.flow.getState();
  const place = at === null ? roomFor(session, clip, middle) : pointedPlace(document, at);
  pasteClip(session, clip, place, { key });
}

function roomFor(session: FlowSession, clip: Clip, wanted: Position): Position {
  const sizeOf = (id: string) => session.sizes.get(id);
  return freePlace(session.flow.getState().document, wanted, sizeOf, clipBounds(clip, sizeOf));
}

function pasteClip(
  session: FlowSession,
  clip: Clip,
  place: Position,
  { key = 'pasted', name = '' }: { key?: string | undefined; name?: string } = {},
): void {
  const { command, ids, notes } = pasteCommand(clip, place, session.newId);
  const label = { key, values: { count: countOf(clip), name } };
  if (!edit(session, command, label)) return;
  select(session.view, ids, [], notes);
  if (ids.length > 0) session.view.setState({ frame: ids });
}

/** Where notes alone are copied, they are what is counted. */
function countOf({ nodes, notes = [] }: Clip): number {
  return nodes.length === 0 ? notes.length : nodes.length;
}

export function duplicateSelected(session: FlowSession): void {
  const clip = selectedClip(session);
  if (clip !== undefined) pasteClip(session, clip, roomFor(session, clip, besideOriginals(clip)));
}

export function selectAll(session: FlowSession): void {
  const { nodes, notes } = session.flow.getState().document;
  select(session.view, Object.keys(nodes), [], Object.keys(notes));
}
