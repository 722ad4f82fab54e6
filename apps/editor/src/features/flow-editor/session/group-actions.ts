import { collapsedGroups } from '../document/collapsed-groups.ts';
import { groupCommand, groupsWith } from '../document/groups.ts';
import { edit } from './edit-actions.ts';
import type { FlowSession } from './flow-session.ts';
import { say } from './view-store.ts';

/** Puts a frame around the selected steps. */
export function groupSelected(session: FlowSession, name: string): void {
  const { document } = session.flow.getState();
  const nodes = [...session.view.getState().nodes].filter((id) =>
    Object.hasOwn(document.nodes, id),
  );
  if (nodes.length === 0) {
    say(session.view, { key: 'nothingToGroup' });
    return;
  }
  const group = { id: session.newId('g'), name, nodes: nodes.sort() };
  const label = { key: 'grouped', values: { count: nodes.length } };
  edit(session, groupCommand(document, group), label);
}

/** Takes the frames around the selected steps away, or one frame. */
export function ungroup(session: FlowSession, group?: string): void {
  const { document } = session.flow.getState();
  const steps = session.view.getState().nodes;
  const ids = group === undefined ? groupsWith(document, steps).map(({ id }) => id) : [group];
  if (ids.length === 0) say(session.view, { key: 'nothingToUngroup' });
  else edit(session, { type: 'removeRecords', table: 'groups', ids }, { key: 'ungrouped' });
}

export function renameGroup(session: FlowSession, id: string, name: string): void {
  const group = session.flow.getState().document.groups[id];
  if (group === undefined) return;
  const label = { key: 'groupRenamed', mergeKey: `group ${id}` };
  edit(session, { type: 'putGroup', group: { ...group, name } }, label);
}

/** Draws a group as one card, or its steps again. */
export function setCollapsed({ flow, view }: FlowSession, id: string, isCollapsed: boolean): void {
  const collapsed = new Set(view.getState().collapsed);
  if (isCollapsed) collapsed.add(id);
  else collapsed.delete(id);
  view.setState({ collapsed });
  collapsedGroups.write(flow.getState().document.id, collapsed);
}
