import { differenceBetween, isEqual, type FlowDocument, type FlowNode } from '@bellhop/schema';

export type ChangeKind = 'added' | 'changed' | 'removed';

export interface StepChange {
  kind: ChangeKind;
  node: FlowNode;
  /** Its lines changed, not the step itself. */
  isLinesOnly: boolean;
}

export interface Changes {
  steps: StepChange[];
  /** Steps that were only moved about. */
  moved: number;
  settings: boolean;
  /** Test cases that were added, changed or removed. */
  tests: number;
  /** What the draft badge counts: everything but moves. */
  count: number;
}

/** What a person would say has changed between two contents of a flow, step by step. */
export function changesBetween(from: FlowDocument, to: FlowDocument): Changes {
  const difference = differenceBetween(from, to);
  const steps: StepChange[] = [];
  let moved = 0;
  const known = new Set<string>();
  const add = (kind: ChangeKind, node: FlowNode, isLinesOnly = false) => {
    known.add(node.id);
    steps.push({ kind, node, isLinesOnly });
  };
  for (const node of Object.values(difference.nodes.added)) add('added', node);
  for (const [before, after] of Object.values(difference.nodes.updated)) {
    if (isEqual({ ...before, position: after.position }, after)) moved += 1;
    else add('changed', after);
  }
  for (const node of Object.values(difference.nodes.removed)) add('removed', node);
  const { added, updated, removed } = difference.edges;
  const edges = [
    ...Object.values(added),
    ...Object.values(updated).map(([, edge]) => edge),
    ...Object.values(removed),
  ];
  for (const edge of edges) {
    const node = to.nodes[edge.from.node];
    if (node !== undefined && !known.has(node.id)) add('changed', node, true);
  }
  const settings = difference.settings !== undefined;
  const { tests: cases } = difference;
  const tests = [cases.added, cases.updated, cases.removed].reduce(
    (sum, rows) => sum + Object.keys(rows).length,
    0,
  );
  return { steps, moved, settings, tests, count: steps.length + tests + (settings ? 1 : 0) };
}
