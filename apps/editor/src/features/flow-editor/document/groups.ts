import type { Command, FlowDocument, FlowGroup, Position, SimpleCommand } from '@bellhop/schema';
import { gridStep } from './grid.ts';
import { boundsOf, cardSize, type Rect, type SizeOf } from './place-step.ts';

/** Room between a frame and its steps; on top its name has to fit in. */
const padding = { side: gridStep, top: 3 * gridStep };

/** The frame around the steps of a group: its place follows from theirs. Undefined when it has none. */
export function frameOf(
  group: FlowGroup,
  placeOf: (id: string) => Position | undefined,
  sizeOf: SizeOf,
): Rect | undefined {
  const cards = group.nodes.flatMap((id) => {
    const place = placeOf(id);
    return place === undefined ? [] : [{ ...place, ...(sizeOf(id) ?? cardSize) }];
  });
  if (cards.length === 0) return undefined;
  const { x, y, width, height } = boundsOf(cards);
  return {
    x: x - padding.side,
    y: y - padding.top,
    width: width + 2 * padding.side,
    height: height + padding.top + padding.side,
  };
}

/** The collapsed group that each hidden step is in. */
export function hiddenSteps(
  groups: FlowDocument['groups'],
  collapsed: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const closed = Object.values(groups).filter(({ id }) => collapsed.has(id));
  return new Map(closed.flatMap(({ id, nodes }) => nodes.map((node) => [node, id] as const)));
}

/** A group of these steps. They leave the groups that they were in; a group that is empty then is gone. */
export function groupCommand(document: FlowDocument, group: FlowGroup): Command {
  const taken = new Set(group.nodes);
  const commands = leaving(document, taken);
  return { type: 'batch', commands: [...commands, { type: 'putGroup', group }] };
}

/** What becomes of the groups that these steps leave. */
function leaving(document: FlowDocument, steps: ReadonlySet<string>): SimpleCommand[] {
  return Object.values(document.groups).flatMap((group): SimpleCommand[] => {
    const nodes = group.nodes.filter((id) => !steps.has(id));
    if (nodes.length === group.nodes.length) return [];
    if (nodes.length > 0) return [{ type: 'putGroup', group: { ...group, nodes } }];
    return [{ type: 'removeRecords', table: 'groups', ids: [group.id] }];
  });
}

/** Groups that are empty once these steps are gone. */
export function emptiedGroups(document: FlowDocument, steps: readonly string[]): string[] {
  const gone = new Set(steps);
  return Object.values(document.groups)
    .filter(({ nodes }) => nodes.length > 0 && nodes.every((id) => gone.has(id)))
    .map(({ id }) => id);
}

/** Groups that hold one of these steps. */
export function groupsWith(document: FlowDocument, steps: Iterable<string>): FlowGroup[] {
  const wanted = new Set(steps);
  return Object.values(document.groups).filter(({ nodes }) => nodes.some((id) => wanted.has(id)));
}
