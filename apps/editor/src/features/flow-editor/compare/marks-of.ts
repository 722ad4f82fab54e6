import { compareFlows } from '@bellhop/engine';
import type { FlowDocument } from '@bellhop/schema';
import type { Mark, Marks } from '../session/view-store.ts';

/** What is marked on each of two canvases: steps by what became of them, lines that the other side has not. */
export function marksOf(from: FlowDocument, to: FlowDocument): { from: Marks; to: Marks } {
  const { steps, layout } = compareFlows(from, to);
  const marks = new Map<string, Mark>(layout.steps.map((id) => [id, 'moved']));
  for (const { kind, node } of steps) marks.set(node.id, kind);
  return {
    from: { steps: marks, lines: linesOnlyIn(from, to, 'removed') },
    to: { steps: marks, lines: linesOnlyIn(to, from, 'added') },
  };
}

function linesOnlyIn(one: FlowDocument, other: FlowDocument, mark: Mark): Map<string, Mark> {
  const known = new Set(Object.values(other.edges).map(endsOf));
  const own = Object.values(one.edges).filter((edge) => !known.has(endsOf(edge)));
  return new Map(own.map(({ id }) => [id, mark]));
}

function endsOf({ from, to }: FlowDocument['edges'][string]): string {
  return `${from.node} ${from.exit} ${to.node}`;
}
