import type { FlowDocument, FlowNode, Position } from '@bellhop/schema';
import { byPlace, edgesInExitOrder, graphIndex } from './graph.ts';
import { cardSize, gridStep, snap, type SizeOf } from './place-step.ts';
import { isTrigger } from './step-facts.ts';

const columnGap = 100;
const rowGap = 40;

/**
 * Places for all steps: columns from left to right by their distance from a trigger, connected parts stacked below
 * each other in the order in which their triggers stand now (that order decides which trigger is tried first).
 */
export function tidyUp(document: FlowDocument, sizeOf: SizeOf): Record<string, Position> {
  const positions: Record<string, Position> = {};
  let top = 0;
  for (const part of connectedParts(document)) {
    const columns = orderedColumns(document, part);
    top = placePart(columns, { top, sizeOf, positions, document }) + 2 * rowGap;
  }
  const moved = Object.entries(positions).filter(([id, place]) => {
    const old = document.nodes[id]?.position;
    return old?.x !== place.x || old.y !== place.y;
  });
  return Object.fromEntries(moved);
}

function connectedParts(document: FlowDocument): FlowNode[][] {
  const { from, to } = graphIndex(document);
  const seen = new Set<string>();
  const parts: FlowNode[][] = [];
  const nodes = Object.values(document.nodes).sort(byPlace);
  for (const start of [...nodes.filter(isTrigger), ...nodes]) {
    if (seen.has(start.id)) continue;
    const part: FlowNode[] = [];
    const open = [start.id];
    seen.add(start.id);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const node = document.nodes[id];
      if (node === undefined) continue;
      part.push(node);
      const near = [
        ...(from.get(id) ?? []).map((edge) => edge.to.node),
        ...(to.get(id) ?? []).map((edge) => edge.from.node),
      ];
      for (const next of near.filter((other) => !seen.has(other))) {
        seen.add(next);
        open.push(next);
      }
    }
    parts.push(part.sort(byPlace));
  }
  return parts;
}

/** Longest way from a root, without going round loops; inside a column the order of walking exits from the top. */
function orderedColumns(document: FlowDocument, part: FlowNode[]): FlowNode[][] {
  const { to } = graphIndex(document);
  const roots = part.filter((node) => isTrigger(node) || !to.has(node.id));
  const order: FlowNode[] = [];
  const onPath = new Set<string>();
  const done = new Set<string>();
  const forward = new Map<string, string[]>();
  const visit = (node: FlowNode) => {
    if (done.has(node.id)) return;
    done.add(node.id);
    onPath.add(node.id);
    const targets: string[] = [];
    for (const edge of edgesInExitOrder(document, node)) {
      const next = document.nodes[edge.to.node];
      if (next === undefined || onPath.has(next.id)) continue;
      targets.push(next.id);
      visit(next);
    }
    forward.set(node.id, targets);
    onPath.delete(node.id);
    order.unshift(node);
  };
  // Backwards, because `order` grows at its front: the first root comes out first.
  for (const node of [...(roots.length > 0 ? roots : part), ...part].reverse()) visit(node);
  return toColumns(part, order, forward, document);
}

function toColumns(
  part: FlowNode[],
  order: FlowNode[],
  forward: Map<string, string[]>,
  document: FlowDocument,
): FlowNode[][] {
  const column = new Map(part.map((node) => [node.id, 0]));
  for (const node of order) {
    for (const target of forward.get(node.id) ?? []) {
      column.set(target, Math.max(column.get(target) ?? 0, (column.get(node.id) ?? 0) + 1));
    }
  }
  const columns: FlowNode[][] = [];
  for (const node of part) {
    const index = column.get(node.id) ?? 0;
    (columns[index] ??= []).push(node);
  }
  const filled = columns.filter((rows) => rows.length > 0);
  filled.slice(1).forEach((rows, index) => {
    const before = filled.slice(0, index + 1).flat();
    rows.sort(byFirstParent(document, before));
  });
  return filled;
}

function byFirstParent(document: FlowDocument, before: FlowNode[]) {
  const rank = new Map<string, number>();
  before.forEach((node, row) => {
    edgesInExitOrder(document, node).forEach((edge, exit) => {
      const place = row + exit / 100;
      rank.set(edge.to.node, Math.min(rank.get(edge.to.node) ?? Infinity, place));
    });
  });
  const of = (node: FlowNode) => rank.get(node.id) ?? before.length;
  return (a: FlowNode, b: FlowNode) => of(a) - of(b) || byPlace(a, b);
}

interface Ground {
  top: number;
  sizeOf: SizeOf;
  positions: Record<string, Position>;
  document: FlowDocument;
}

/** A step stands no higher than the step that leads to it: then lines run across, not through all cards. */
function placePart(columns: FlowNode[][], { top, sizeOf, positions, document }: Ground): number {
  const { to } = graphIndex(document);
  const levelOf = ({ id }: FlowNode) => {
    const parents = (to.get(id) ?? []).flatMap(({ from }) => positions[from.node]?.y ?? []);
    return parents.length === 0 ? top : Math.min(...parents);
  };
  let left = 0;
  let bottom = top;
  for (const rows of columns) {
    let y = top;
    let widest = 0;
    for (const node of rows) {
      const size = sizeOf(node.id) ?? cardSize;
      y = Math.max(y, levelOf(node));
      positions[node.id] = snap({ x: left, y });
      y += Math.ceil((size.height + rowGap) / gridStep) * gridStep;
      widest = Math.max(widest, size.width);
    }
    bottom = Math.max(bottom, y);
    left += Math.ceil((widest + columnGap) / gridStep) * gridStep;
  }
  return bottom;
}
