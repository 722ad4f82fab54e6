import type { Command, FlowDocument, FlowEdge, Position, SimpleCommand } from '@bellhop/schema';
import { healing } from './edit-commands.ts';
import { graphIndex } from './graph.ts';
import { snap } from './grid.ts';
import { cardSize, roomBetween, type Rect, type SizeOf } from './place-step.ts';
import { isTrigger, stepFacts } from './step-facts.ts';

/** Whether a step can be put into another line: nothing hangs on it, or its lines close over the gap that it leaves. */
export function canSplice(document: FlowDocument, id: string): boolean {
  const node = document.nodes[id];
  if (node === undefined || isTrigger(node) || stepFacts(node).exits.length === 0) return false;
  const { from, to } = graphIndex(document);
  const into = to.get(id) ?? [];
  const [out, ...more] = from.get(id) ?? [];
  if (out === undefined) return into.length === 0;
  const around = [out.to.node, ...into.map((edge) => edge.from.node)];
  return (
    more.length === 0 &&
    into.length > 0 &&
    !around.includes(id) &&
    into.every((edge) => edge.from.node !== out.to.node)
  );
}

export interface Splice {
  /** The line that takes the step in; none of its own. */
  edge: FlowEdge;
  newEdge: string;
  /** Where the step was let go. */
  at: Position;
  sizeOf: SizeOf;
}

/** Takes a step out of where it stands and puts it into a line, as one step of undo. */
export function spliceCommand(
  document: FlowDocument,
  id: string,
  { edge, newEdge, at, sizeOf }: Splice,
): Command | undefined {
  const node = document.nodes[id];
  if (node === undefined || !canSplice(document, id)) return undefined;
  const [out] = graphIndex(document).from.get(id) ?? [];
  const exit = out?.from.exit ?? stepFacts(node).exits[0]?.id;
  if (exit === undefined) return undefined;
  const from = { node: id, exit };
  const positions = placesFor(document, id, { edge, newEdge, at, sizeOf });
  const commands: SimpleCommand[] = [
    ...healing(document, id),
    { type: 'reconnect', edge: edge.id, from: edge.from, to: { node: id } },
    out === undefined
      ? { type: 'connect', edge: { id: newEdge, from, to: edge.to } }
      : { type: 'reconnect', edge: out.id, from, to: edge.to },
    { type: 'moveNodes', positions },
  ];
  return { type: 'batch', commands };
}

/** The step stays where it was let go when it lies on neither end of the line; else what comes after makes room. */
function placesFor(
  document: FlowDocument,
  id: string,
  { edge, at, sizeOf }: Splice,
): Record<string, Position> {
  const rectOf = (node: string): Rect[] => {
    const place = document.nodes[node]?.position;
    return place === undefined ? [] : [{ ...place, ...(sizeOf(node) ?? cardSize) }];
  };
  const dropped = { ...snap(at), ...(sizeOf(id) ?? cardSize) };
  const isFree = ![...rectOf(edge.from.node), ...rectOf(edge.to.node)].some((end) =>
    touches(end, dropped),
  );
  if (isFree) return { [id]: snap(at) };
  // Where the step stood is free now, and its own line pushes nothing.
  const { [id]: _taken, ...nodes } = document.nodes;
  const edges = Object.values(document.edges).filter(
    ({ from, to }) => from.node !== id && to.node !== id,
  );
  const without = { ...document, nodes, edges: Object.fromEntries(edges.map((e) => [e.id, e])) };
  const room = roomBetween(without, edge, sizeOf);
  return { ...room.moved, [id]: room.at };
}

function touches(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
