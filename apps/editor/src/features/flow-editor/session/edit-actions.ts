import type { Command, FlowNode, JsonObject, Position, SimpleCommand } from '@bellhop/schema';
import type { EditLabel } from '../document/history.ts';
import { changesCanvas } from '../document/changes-canvas.ts';
import { setConfigCommand, removeCommand, type ExitRef } from '../document/edit-commands.ts';
import { graphIndex } from '../document/graph.ts';
import { spliceCommand } from '../document/splice.ts';
import { isTrigger } from '../document/step-facts.ts';
import type { FlowSession } from './flow-session.ts';
import { isOpenToChange } from './lock.ts';
import { say, select } from './view-store.ts';

/** Edits are made to the draft: while a version is shown in its place nobody would see what they do. */
function isEditable(session: FlowSession, isAllowed = session.canEdit): boolean {
  if (!isAllowed) return false;
  if (session.view.getState().version === null) return true;
  say(session.view, { key: 'lookingAtVersion' });
  return false;
}

function isAboutTests(command: Command): boolean {
  return (
    command.type === 'putTest' || (command.type === 'removeRecords' && command.table === 'tests')
  );
}

/** Does an edit and says so; says why when the document refuses it. */
export function edit(
  session: FlowSession,
  command: Command,
  label: EditLabel & { mergeKey?: string },
): boolean {
  const isAllowed = session.canEdit || (session.canTest && isAboutTests(command));
  if (!isEditable(session, isAllowed)) return false;
  if (changesCanvas(command) && !isOpenToChange(session)) return false;
  const { mergeKey, ...words } = label;
  const done = session.flow.run(command, words, mergeKey);
  if (done.ok) {
    // Typing would make a screen reader chatter: the field itself is read out anyway.
    if (mergeKey === undefined) say(session.view, words);
  } else {
    say(session.view, { key: 'refused' });
  }
  return done.ok;
}

export function nodeOf(session: FlowSession, id: string): FlowNode | undefined {
  return session.flow.getState().document.nodes[id];
}

export function setConfig(
  session: FlowSession,
  id: string,
  change: { config: JsonObject; field: string },
) {
  const { document } = session.flow.getState();
  const step = document.nodes[id];
  if (step === undefined) return;
  const { command, moved, gone } = setConfigCommand(document, id, change.config);
  const label = { key: 'changed', step, mergeKey: `config ${id} ${change.field}` };
  if (!edit(session, command, label)) return;
  // The person looks at the form: what happens to a line on the canvas has to be told.
  const [exit] = gone.length > 0 ? gone : moved;
  const key = gone.length > 0 ? 'lineGone' : 'lineMoved';
  if (exit !== undefined) say(session.view, { key, step, exit });
}

/** Why an exit may not lead to a step; null when it may. */
export function connectionProblem(session: FlowSession, from: ExitRef, to: string): string | null {
  const target = nodeOf(session, to);
  if (target === undefined) return null;
  if (from.node === to) return 'connectSelf';
  return isTrigger(target) ? 'connectTrigger' : null;
}

export function connect(session: FlowSession, from: ExitRef, to: string): boolean {
  const problem = connectionProblem(session, from, to);
  if (problem !== null) {
    say(session.view, { key: problem });
    return false;
  }
  const { document } = session.flow.getState();
  const old = graphIndex(document).byExit.get(`${from.node} ${from.exit}`);
  if (old?.to.node === to) return true;
  const target = nodeOf(session, to);
  const edge = { id: session.newId('e'), from, to: { node: to } };
  const key = old === undefined ? 'connected' : 'reconnected';
  return edit(session, { type: 'connect', edge }, { key, ...(target && { step: target }) });
}

export function disconnect(session: FlowSession, edges: string[]): void {
  if (edges.length > 0) edit(session, { type: 'disconnect', edges }, { key: 'disconnected' });
}

/** Moves steps and notes, as one step of undo. */
export function moveThings(session: FlowSession, positions: Record<string, Position>): void {
  const { nodes, notes } = session.flow.getState().document;
  const moved = Object.entries(positions);
  const steps = moved.filter(([id]) => Object.hasOwn(nodes, id));
  const putNotes = moved.flatMap(([id, position]): SimpleCommand[] => {
    const note = notes[id];
    return note === undefined ? [] : [{ type: 'putNote', note: { ...note, position } }];
  });
  const count = steps.length + putNotes.length;
  if (count === 0) return;
  const mergeKey = `move ${Object.keys(positions).sort().join(' ')}`;
  const commands: SimpleCommand[] = [
    ...(steps.length === 0
      ? []
      : [{ type: 'moveNodes' as const, positions: Object.fromEntries(steps) }]),
    ...putNotes,
  ];
  const key = steps.length === 0 ? 'movedNotes' : 'moved';
  edit(session, { type: 'batch', commands }, { key, values: { count }, mergeKey });
}

/** Puts a step that was let go on a line into it; its move and its new lines are one step of undo. */
export function spliceStep(
  session: FlowSession,
  id: string,
  { edge: edgeId, at }: { edge: string; at: Position },
): void {
  const { document } = session.flow.getState();
  const edge = document.edges[edgeId];
  const step = document.nodes[id];
  if (edge === undefined || step === undefined) return;
  const sizeOf = (node: string) => session.sizes.get(node);
  const newEdge = session.newId('e');
  const command = spliceCommand(document, id, { edge, newEdge, at, sizeOf });
  if (command !== undefined) edit(session, command, { key: 'spliced', step });
}

export function removeSelected(session: FlowSession): void {
  const { document } = session.flow.getState();
  const view = session.view.getState();
  const nodes = [...view.nodes].filter((id) => Object.hasOwn(document.nodes, id));
  const edges = [...view.edges].filter((id) => Object.hasOwn(document.edges, id));
  const notes = [...view.notes].filter((id) => Object.hasOwn(document.notes, id));
  const [first] = nodes;
  if (first === undefined) {
    if (notes.length > 0) removeNotes(session, notes);
    else disconnect(session, edges);
    return;
  }
  const before = graphIndex(document).to.get(first)?.[0]?.from.node;
  const command = removeCommand(document, { nodes, edges, notes, heal: true });
  const step = document.nodes[first];
  const label =
    nodes.length === 1 && step !== undefined
      ? { key: 'removed', step }
      : { key: 'removedMany', values: { count: nodes.length } };
  if (!edit(session, command, label)) return;
  // The keyboard's place in the flow must not be lost with the step.
  const isLeft = before !== undefined && !nodes.includes(before);
  select(session.view, isLeft && nodes.length === 1 ? [before] : []);
}

function removeNotes(session: FlowSession, ids: string[]): void {
  const label = { key: 'removedNotes', values: { count: ids.length } };
  if (edit(session, { type: 'removeRecords', table: 'notes', ids }, label)) {
    select(session.view, []);
  }
}

function step(session: FlowSession, way: 'undo' | 'redo'): void {
  if (!isEditable(session, session.canTest)) return;
  const entry = session.flow[way]();
  if (entry === undefined) {
    say(session.view, { key: way === 'undo' ? 'nothingToUndo' : 'nothingToRedo' });
    return;
  }
  const { document } = session.flow.getState();
  const { added, updated, removed } = entry.difference.nodes;
  const touched = [...Object.keys(added), ...Object.keys(updated), ...Object.keys(removed)];
  const there = touched.filter((id) => Object.hasOwn(document.nodes, id));
  const [first] = there;
  if (first !== undefined) {
    select(session.view, there);
    session.view.setState({ reveal: first });
  }
  say(session.view, { key: way === 'undo' ? 'undone' : 'redone' });
}

export function undoEdit(session: FlowSession): void {
  step(session, 'undo');
}

export function redoEdit(session: FlowSession): void {
  step(session, 'redo');
}
