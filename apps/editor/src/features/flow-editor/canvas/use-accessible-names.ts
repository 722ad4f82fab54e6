import type { FlowDocument, FlowEdge, FlowNode } from '@bellhop/schema';
import { useMemo, useState } from 'react';
import { graphIndex, outline } from '../document/graph.ts';
import { stepFacts } from '../document/step-facts.ts';
import type { CanvasEdge, CanvasNode } from '../document/view-model.ts';
import { useDocument } from '../session/use-session.ts';
import { useWords, type Words } from '../session/use-words.ts';
import { createNameCache } from './name-cache.ts';

/**
 * Gives cards and lines names for screen readers. A name is put together anew only when something in it changed, and
 * an object whose name stayed is handed back as it was: typing in one step must not touch a thousand others.
 */
export function useAccessibleNames(
  nodes: readonly CanvasNode[],
  edges: readonly CanvasEdge[],
): { nodes: CanvasNode[]; edges: CanvasEdge[] } {
  const words = useWords();
  const document = useDocument((whole) => whole);
  const [nodeNames] = useState(() => createNameCache<CanvasNode>());
  const [edgeNames] = useState(() => createNameCache<CanvasEdge>());

  const namedNodes = useMemo(() => {
    const numbers = new Map(outline(document).map((row, index) => [row.node.id, index + 1]));
    const total = numbers.size;
    const attributes = { 'aria-roledescription': words.t('flow.canvas.step') };
    return nodeNames(nodes, (drawn) => {
      const node = document.nodes[drawn.id];
      if (node === undefined) return null;
      const counts = { ...countExits(document, node), number: numbers.get(node.id) ?? 0, total };
      return {
        basis: [words, node, counts.connected, counts.number, total],
        name: () => ({
          ariaLabel: words.t('flow.canvas.stepName', { title: words.title(node), ...counts }),
          domAttributes: attributes,
        }),
      };
    });
  }, [nodes, document, words, nodeNames]);

  const namedEdges = useMemo(
    () =>
      edgeNames(edges, (drawn) => {
        const edge = document.edges[drawn.id];
        if (edge === undefined) return null;
        const from = document.nodes[edge.from.node];
        const to = document.nodes[edge.to.node];
        return {
          basis: [words, edge, from, to],
          name: () => ({ ariaLabel: nameOfEdge(words, edge, [from, to]) }),
        };
      }),
    [edges, document, words, edgeNames],
  );
  return { nodes: namedNodes, edges: namedEdges };
}

function countExits(document: FlowDocument, node: FlowNode): { exits: number; connected: number } {
  const { exits } = stepFacts(node);
  const { byExit } = graphIndex(document);
  const connected = exits.filter((exit) => byExit.has(`${node.id} ${exit.id}`)).length;
  return { exits: exits.length, connected };
}

type Ends = [from: FlowNode | undefined, to: FlowNode | undefined];

function nameOfEdge(words: Words, edge: FlowEdge, [from, to]: Ends): string {
  const exit = from && stepFacts(from).exits.find(({ id }) => id === edge.from.exit);
  return words.t('flow.canvas.edgeName', {
    from: from === undefined ? '' : words.title(from),
    exit: from === undefined || exit === undefined ? edge.from.exit : words.exit(from.type, exit),
    to: to === undefined ? '' : words.title(to),
  });
}
