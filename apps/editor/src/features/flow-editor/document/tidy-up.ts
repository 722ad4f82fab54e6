import { byPlace, type Position } from '@bellhop/schema';
import { gridStep, snap } from './grid.ts';
import type { TidyStep } from './tidy-steps.ts';

const columnGap = 100;
const rowGap = 40;

/**
 * Places for all steps: columns from left to right by their distance from a trigger, connected parts stacked below
 * each other in the order in which their triggers stand now (that order decides which trigger is tried first).
 */
export function tidyUp(steps: readonly TidyStep[]): Record<string, Position> {
  const graph = graphOf(steps);
  const positions: Record<string, Position> = {};
  let top = 0;
  for (const part of connectedParts(graph)) {
    top = placePart(orderedColumns(graph, part), { top, positions, graph }) + 2 * rowGap;
  }
  const moved = Object.entries(positions).filter(([id, place]) => {
    const old = graph.steps.get(id)?.position;
    return old?.x !== place.x || old.y !== place.y;
  });
  return Object.fromEntries(moved);
}

interface Graph {
  steps: ReadonlyMap<string, TidyStep>;
  /** The steps that lead to each step. */
  into: ReadonlyMap<string, readonly TidyStep[]>;
}

function graphOf(steps: readonly TidyStep[]): Graph {
  const into = new Map<string, TidyStep[]>();
  for (const step of steps) {
    for (const target of step.to) {
      const sources = into.get(target) ?? [];
      sources.push(step);
      into.set(target, sources);
    }
  }
  return { steps: new Map(steps.map((step) => [step.id, step])), into };
}

function connectedParts({ steps, into }: Graph): TidyStep[][] {
  const seen = new Set<string>();
  const parts: TidyStep[][] = [];
  const sorted = [...steps.values()].sort(byPlace);
  for (const start of [...sorted.filter(({ isTrigger }) => isTrigger), ...sorted]) {
    if (seen.has(start.id)) continue;
    const part: TidyStep[] = [];
    const open = [start.id];
    seen.add(start.id);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const step = steps.get(id);
      if (step === undefined) continue;
      part.push(step);
      const near = [...step.to, ...(into.get(id) ?? []).map((source) => source.id)];
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
function orderedColumns({ steps, into }: Graph, part: TidyStep[]): TidyStep[][] {
  const roots = part.filter(({ id, isTrigger }) => isTrigger || !into.has(id));
  const order: TidyStep[] = [];
  const onPath = new Set<string>();
  const done = new Set<string>();
  const forward = new Map<string, string[]>();
  const visit = (node: TidyStep) => {
    if (done.has(node.id)) return;
    done.add(node.id);
    onPath.add(node.id);
    const targets: string[] = [];
    for (const target of node.to) {
      const next = steps.get(target);
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
  return toColumns(part, order, forward);
}

function toColumns(
  part: TidyStep[],
  order: TidyStep[],
  forward: Map<string, string[]>,
): TidyStep[][] {
  const column = new Map(part.map((node) => [node.id, 0]));
  for (const node of order) {
    for (const target of forward.get(node.id) ?? []) {
      column.set(target, Math.max(column.get(target) ?? 0, (column.get(node.id) ?? 0) + 1));
    }
  }
  const columns: TidyStep[][] = [];
  for (const node of part) {
    const index = column.get(node.id) ?? 0;
    (columns[index] ??= []).push(node);
  }
  const filled = columns.filter((rows) => rows.length > 0);
  filled.slice(1).forEach((rows, index) => {
    const before = filled.slice(0, index + 1).flat();
    rows.sort(byFirstParent(before));
  });
  return filled;
}

function byFirstParent(before: TidyStep[]) {
  const rank = new Map<string, number>();
  before.forEach((node, row) => {
    node.to.forEach((target, exit) => {
      const place = row + exit / 100;
      rank.set(target, Math.min(rank.get(target) ?? Infinity, place));
    });
  });
  const of = (node: TidyStep) => rank.get(node.id) ?? before.length;
  return (a: TidyStep, b: TidyStep) => of(a) - of(b) || byPlace(a, b);
}

interface Ground {
  top: number;
  positions: Record<string, Position>;
  graph: Graph;
}

/** A step stands no higher than the step that leads to it: then lines run across, not through all cards. */
function placePart(columns: TidyStep[][], { top, positions, graph }: Ground): number {
  const levelOf = ({ id }: TidyStep) => {
    const parents = (graph.into.get(id) ?? []).flatMap((parent) => positions[parent.id]?.y ?? []);
    return parents.length === 0 ? top : Math.min(...parents);
  };
  let left = 0;
  let bottom = top;
  for (const rows of columns) {
    let y = top;
    let widest = 0;
    for (const node of rows) {
      y = Math.max(y, levelOf(node));
      positions[node.id] = snap({ x: left, y });
      y += Math.ceil((node.size.height + rowGap) / gridStep) * gridStep;
      widest = Math.max(widest, node.size.width);
    }
    bottom = Math.max(bottom, y);
    left += Math.ceil((widest + columnGap) / gridStep) * gridStep;
  }
  return bottom;
}
