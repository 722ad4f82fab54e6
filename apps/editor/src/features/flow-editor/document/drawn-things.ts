import type { FlowDocument } from '@bellhop/schema';
import { frameOf } from './groups.ts';
import type { Size } from './place-step.ts';
import { isSameList, reconcileNodes, type CanvasNode } from './view-model.ts';

export interface Ground {
  document: FlowDocument;
  selected: ReadonlySet<string>;
  selectedNotes: ReadonlySet<string>;
  /** Steps in collapsed groups, each with its group. */
  hidden: ReadonlyMap<string, string>;
  sizes: ReadonlyMap<string, Size>;
}

/** Behind the cards, and the frames behind the notes. */
const depth = { note: -1, group: -2 };
const noData: Record<string, never> = {};

/** Everything that is drawn on a canvas, lines apart. What did not change is the same object, or the same list. */
export function drawnThings(drawn: readonly CanvasNode[], ground: Ground): readonly CanvasNode[] {
  const { document, selected, hidden } = ground;
  const steps = reconcileNodes(drawn, document, { selected, hidden });
  const before = new Map(drawn.map((node) => [node.id, node]));
  const next = [...frames(before, steps, ground), ...notes(before, ground), ...steps];
  return isSameList(drawn, next) ? drawn : next;
}

function notes(
  before: ReadonlyMap<string, CanvasNode>,
  { document, selectedNotes }: Ground,
): CanvasNode[] {
  return Object.values(document.notes).map(({ id, position, size }) =>
    kept(before.get(id), {
      id,
      type: 'note',
      position,
      ...size,
      zIndex: depth.note,
      selected: selectedNotes.has(id),
      data: noData,
    }),
  );
}

/** Groups with their steps around them; a collapsed one is a card where its frame begins. */
function frames(
  before: ReadonlyMap<string, CanvasNode>,
  steps: readonly CanvasNode[],
  { document, hidden, sizes }: Ground,
): CanvasNode[] {
  const places = new Map(steps.map(({ id, position }) => [id, position]));
  const collapsed = new Set(hidden.values());
  return Object.values(document.groups).flatMap((group) => {
    const frame = frameOf(
      group,
      (id) => places.get(id) ?? document.nodes[id]?.position,
      (id) => sizes.get(id),
    );
    if (frame === undefined) return [];
    const { x, y, width, height } = frame;
    const isCollapsed = collapsed.has(group.id);
    const node: CanvasNode = {
      id: group.id,
      type: 'group',
      position: { x, y },
      ...(isCollapsed ? {} : { width, height, zIndex: depth.group }),
      selectable: false,
      dragHandle: '.fe-group-head',
      data: noData,
    };
    return [kept(before.get(group.id), node)];
  });
}

/** The object that was drawn, when it looks like this; what React Flow knows of it stays either way. */
function kept(old: CanvasNode | undefined, wanted: CanvasNode): CanvasNode {
  if (old === undefined) return wanted;
  // An open frame follows its steps; everything else is where the pointer holds it.
  if (old.dragging === true && (wanted.type === 'note' || wanted.width === undefined)) return old;
  const isSame =
    old.position.x === wanted.position.x &&
    old.position.y === wanted.position.y &&
    old.width === wanted.width &&
    old.height === wanted.height &&
    (old.selected ?? false) === (wanted.selected ?? false);
  if (isSame) return old;
  const { width: _width, height: _height, ...rest } = old;
  return { ...rest, ...wanted };
}
