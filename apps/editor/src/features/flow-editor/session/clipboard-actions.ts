import type { Position } from '@bellhop/schema';
import {
  besideOriginals,
  clipOf,
  pasteCommand,
  readClip,
  writeClip,
  type Clip,
} from '../document/clipboard.ts';
import { freePlace } from '../document/place-step.ts';
import { edit, removeSelected } from './edit-actions.ts';
import type { FlowSession } from './flow-session.ts';
import { say, select } from './view-store.ts';

// Where the browser refuses its clipboard, copying still works inside of this tab.
let ownClipboard = '';

/** The selected steps as text for the clipboard; nothing when no step is selected. */
export function copyText(session: FlowSession): string | undefined {
  const clip = clipOf(session.flow.getState().document, [...session.view.getState().nodes]);
  if (clip === undefined) return undefined;
  ownClipboard = writeClip(clip);
  say(session.view, { key: 'copied', values: { count: clip.nodes.length } });
  return ownClipboard;
}

export async function copySelected(session: FlowSession): Promise<void> {
  const text = copyText(session);
  if (text === undefined) return;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Permission was refused: `ownClipboard` has it.
    return;
  }
}

export async function cutSelected(session: FlowSession): Promise<void> {
  await copySelected(session);
  removeSelected(session);
}

export async function pasteFromClipboard(session: FlowSession, at: Position | null): Promise<void> {
  let text = ownClipboard;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    // As above: without permission only what was copied in this tab can be pasted.
    text = ownClipboard;
  }
  const clip = readClip(text) ?? readClip(ownClipboard);
  if (clip === undefined) say(session.view, { key: 'nothingToPaste' });
  else pasteClip(session, clip, at);
}

function pasteClip(session: FlowSession, clip: Clip, at: Position | null): void {
  const { document } = session.flow.getState();
  const sizeOf = (id: string) => session.sizes.get(id);
  const place = freePlace(document, at ?? besideOriginals(clip), sizeOf);
  const { command, ids } = pasteCommand(clip, place, session.newId);
  const label = { key: 'pasted', values: { count: ids.length } };
  if (edit(session, command, label)) select(session.view, ids);
}

export function duplicateSelected(session: FlowSession): void {
  const clip = clipOf(session.flow.getState().document, [...session.view.getState().nodes]);
  if (clip !== undefined) pasteClip(session, clip, null);
}

export function selectAll(session: FlowSession): void {
  select(session.view, Object.keys(session.flow.getState().document.nodes));
}
