import type { FlowDocument, FlowNode, FlowNote, Position } from '@bellhop/schema';
import { graphIndex } from '../document/graph.ts';
import { cardSize } from '../document/place-step.ts';
import { spread } from '../document/spread.ts';
import { moveThings } from './edit-actions.ts';
import type { FlowSession } from './flow-session.ts';
import { say, select } from './view-store.ts';

/** Selects all steps from which the selected ones can be reached, or those that can be reached from them. */
export function selectAlong({ flow, view }: FlowSession, way: 'before' | 'after'): void {
  const reached = along(flow.getState().document, view.getState().nodes, way);
  select(view, reached);
  say(view, { key: 'selected', values: { count: reached.size } });
}

function along(
  document: FlowDocument,
  start: ReadonlySet<string>,
  way: 'before' | 'after',
): ReadonlySet<string> {
  const { from, to } = graphIndex(document);
  const reached = new Set(start);
  for (const id of reached) {
    const lines = (way === 'before' ? to : from).get(id) ?? [];
    for (const line of lines) reached.add(way === 'before' ? line.from.node : line.to.node);
  }
  return reached;
}

/** Puts the selected steps and notes in one column or one row, where the first of them stands. */
export function align(session: FlowSession, line: 'column' | 'row'): void {
  const things = selectedThings(session);
  const axis = line === 'column' ? 'x' : 'y';
  const at = Math.min(...things.map(({ position }) => position[axis]));
  const moved = things
    .filter(({ position }) => position[axis] !== at)
    .map(({ id, position }): [string, Position] => [id, { ...position, [axis]: at }]);
  moveThings(session, Object.fromEntries(moved));
}

/** Puts the same room between the selected steps and notes, from the first to the last of them. */
export function distribute(session: FlowSession, line: 'column' | 'row'): void {
  const things = selectedThings(session).map((thing) => ({
    id: thing.id,
    ...thing.position,
    ...('size' in thing ? thing.size : (session.sizes.get(thing.id) ?? cardSize)),
  }));
  if (things.length < 3) say(session.view, { key: 'distributeFew' });
  else moveThings(session, spread(things, line));
}

function selectedThings({ flow, view }: FlowSession): (FlowNode | FlowNote)[] {
  const { nodes, notes } = flow.getState().document;
  const selected = view.getState();
  return [...selected.nodes, ...selected.notes].flatMap((id) => nodes[id] ?? notes[id] ?? []);
}
