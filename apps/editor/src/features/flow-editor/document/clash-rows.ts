import {
  byPlace,
  isEqual,
  type Clash,
  type FlowDocument,
  type FlowNode,
  type JsonObject,
} from '@bellhop/schema';
import { stepFacts } from './step-facts.ts';

/** Where a line leads on one side: its exit and the step at its end. */
export interface ClashLine {
  exit: string;
  to: FlowNode | undefined;
}

/** What one side has; absent when it has deleted the step. */
export interface ClashSide {
  node: FlowNode | undefined;
  lines: ClashLine[];
}

/** One step that both sides changed, so that a person can tell which one it is and what it became. */
export interface ClashRow {
  id: string;
  /** The step as it was before both changed it, or as either side has it. */
  node: FlowNode;
  mine: ClashSide;
  theirs: ClashSide;
  /** Settings that differ, by the name of their field; `name`, `disabled` and `position` are those of every step. */
  fields: string[];
  own: ('name' | 'disabled' | 'position')[];
  hasLines: boolean;
}

export interface ClashDocuments {
  base: FlowDocument;
  mine: FlowDocument;
  theirs: FlowDocument;
}

/** The steps that clashes are about, from top to bottom. What is not about a step (settings, notes) is left out. */
export function clashRows(clashes: readonly Clash[], documents: ClashDocuments): ClashRow[] {
  const steps = new Map<string, { hasLines: boolean }>();
  for (const { table, id } of clashes) {
    if (table === 'nodes') steps.set(id, { hasLines: steps.get(id)?.hasLines ?? false });
    if (table !== 'edges') continue;
    for (const document of Object.values<FlowDocument>({ ...documents })) {
      const from = document.edges[id]?.from.node;
      if (from !== undefined) steps.set(from, { hasLines: true });
    }
  }
  return [...steps]
    .flatMap(([id, { hasLines }]) => {
      const { base, mine, theirs } = documents;
      const node = base.nodes[id] ?? mine.nodes[id] ?? theirs.nodes[id];
      return node === undefined ? [] : [rowOf(node, { mine, theirs }, hasLines)];
    })
    .sort((a, b) => byPlace(a.node, b.node));
}

function rowOf(
  node: FlowNode,
  { mine, theirs }: Pick<ClashDocuments, 'mine' | 'theirs'>,
  hasLines: boolean,
): ClashRow {
  const sides = { mine: sideOf(mine, node.id), theirs: sideOf(theirs, node.id) };
  const [a, b] = [sides.mine.node, sides.theirs.node];
  const row: ClashRow = { id: node.id, node, ...sides, fields: [], own: [], hasLines };
  if (a === undefined || b === undefined) return row;
  const [ours, others] = [configOf(a), configOf(b)];
  const fields = new Set([...Object.keys(ours), ...Object.keys(others)]);
  row.fields = [...fields].filter((field) => !isEqual(ours[field], others[field]));
  row.own = (['name', 'disabled', 'position'] as const).filter((key) => !isEqual(a[key], b[key]));
  return row;
}

/** With every default written out: a side that left one out means the same. As it is stored where it cannot be read. */
function configOf(node: FlowNode): JsonObject {
  return stepFacts(node).config ?? node.config;
}

function sideOf(document: FlowDocument, id: string): ClashSide {
  const lines = Object.values(document.edges)
    .filter((edge) => edge.from.node === id)
    .map((edge) => ({ exit: edge.from.exit, to: document.nodes[edge.to.node] }))
    .sort((a, b) => (a.exit < b.exit ? -1 : 1));
  return { node: document.nodes[id], lines };
}
