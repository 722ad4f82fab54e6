import type { FlowDocument, FlowEdge, FlowNode } from '@bellhop/schema';
import { useDeferredValue, useMemo, useState } from 'react';
import { graphIndex, outline } from '../document/graph.ts';
import { stepFacts } from '../document/step-facts.ts';
import type { CanvasEdge, CanvasNode } from '../document/view-model.ts';
import { useDocument } from '../session/use-session.ts';
import type { Words } from '../session/use-words.ts';
import { useCardWords } from './card-words.ts';
import { createNameCache, type Naming } from './name-cache.ts';

/**
 * Gives cards and lines names for screen readers. A name is put together anew only when something in it changed, and
 * an object whose name stayed is handed back as it was: typing in one step must not touch a thousand others.
 */
export function useAccessibleNames(
  nodes: readonly CanvasNode[],
  edges: readonly CanvasEdge[],
): { nodes: CanvasNode[]; edges: CanvasEdge[] } {
  const words = useCardWords();
  const document = useNamedDocument(nodes);
  const [nodeNames] = useState(() => createNameCache<CanvasNode>());
  const [edgeNames] = useState(() => createNameCache<CanvasEdge>());

  const namedNodes = useMemo(() => {
    const numbers = new Map(outline(document).map((row, index) => [row.node.id, index + 1]));
    const total = numbers.size;
    const attributes = { 'aria-roledescription': words.t('flow.canvas.step') };
    return nodeNames(nodes, (drawn) => {
      const node = document.nodes[drawn.id];
      if (node === undefined) return besideSteps(words, document, drawn.id);
      const title = words.title(node);
      const counts = { ...countExits(document, node), number: numbers.get(node.id) ?? 0, total };
      return {
        basis: [words, title, counts.exits, counts.connected, counts.number, total],
        name: () => ({
          ariaLabel: words.t('flow.canvas.stepName', { title, ...counts }),
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
        const ends = {
          from: titleOf(words, document.nodes[edge.from.node]),
          exit: exitOf(words, edge, document.nodes[edge.from.node]),
          to: titleOf(words, document.nodes[edge.to.node]),
        };
        return {
          basis: [words, ends.from, ends.exit, ends.to],
          name: () => ({ ariaLabel: words.t('flow.canvas.edgeName', ends) }),
        };
      }),
    [edges, document, words, edgeNames],
  );
  return { nodes: namedNodes, edges: namedEdges };
}

/**
 * Names may come a moment after what is typed, which must not wait for a thousand of them. What is new is named at once:
 * React Flow forgets the ports of a card that becomes another object before it is measured.
 */
function useNamedDocument(nodes: readonly CanvasNode[]): FlowDocument {
  const document = useDocument((current) => current);
  const later = useDeferredValue(document);
  const isWhole =
    later.edges === document.edges &&
    later.notes === document.notes &&
    later.groups === document.groups &&
    nodes.every(({ id, type }) => type !== 'step' || later.nodes[id] !== undefined);
  return isWhole ? later : document;
}

/** The names of notes and of groups. */
function besideSteps(
  { t }: Words,
  { notes, groups }: FlowDocument,
  id: string,
): Naming<CanvasNode> | null {
  const note = notes[id];
  if (note !== undefined) {
    return {
      basis: [t, note.text],
      name: () => ({
        ariaLabel: t('flow.note.label', { text: note.text }),
        domAttributes: { 'aria-roledescription': t('flow.note.role') },
      }),
    };
  }
  const group = groups[id];
  if (group === undefined) return null;
  const count = group.nodes.length;
  return {
    basis: [t, group.name, count],
    name: () => ({
      ariaLabel: t('flow.group.label', { name: group.name, count }),
      domAttributes: { 'aria-roledescription': t('flow.group.role') },
    }),
  };
}

function countExits(document: FlowDocument, node: FlowNode): { exits: number; connected: number } {
  const { exits } = stepFacts(node);
  const { byExit } = graphIndex(document);
  const connected = exits.filter((exit) => byExit.has(`${node.id} ${exit.id}`)).length;
  return { exits: exits.length, connected };
}

function titleOf(words: Words, node: FlowNode | undefined): string {
  return node === undefined ? '' : words.title(node);
}

function exitOf(words: Words, { from }: FlowEdge, node: FlowNode | undefined): string {
  const exit = node && stepFacts(node).exits.find(({ id }) => id === from.exit);
  return node === undefined || exit === undefined ? from.exit : words.exit(node.type, exit);
}
