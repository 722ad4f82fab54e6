import {
  flowEdgeSchema,
  flowGroupSchema,
  flowNodeSchema,
  flowNoteSchema,
  type Command,
  type FlowDocument,
  type Position,
  type SimpleCommand,
} from '@bellhop/schema';
import { z } from 'zod';
import { starterNode } from './edit-commands.ts';
import { boundsOf, cardSize, type Rect, type SizeOf } from './place-step.ts';
import { definitionOf } from './step-facts.ts';

/** More is no message: some program's data lies on the clipboard. */
const longestText = 2000;

const clipSchema = z.object({
  kind: z.literal('bellhop/steps'),
  version: z.literal(1),
  nodes: z.array(flowNodeSchema).max(1000),
  edges: z.array(flowEdgeSchema).max(3000),
  notes: z.array(flowNoteSchema).max(300).optional(),
  groups: z.array(flowGroupSchema).max(300).optional(),
});
/** Copied steps with the edges between them: plain JSON text, so that it travels between flows, tabs and shops. */
export type Clip = z.infer<typeof clipSchema>;

/**
 * The chosen steps and notes, the edges among the steps, and the groups that are whole; nothing when neither a step nor a
 * note is chosen.
 */
export function clipOf(document: FlowDocument, ids: readonly string[]): Clip | undefined {
  const chosen = new Set(ids);
  const nodes = Object.values(document.nodes).filter((node) => chosen.has(node.id));
  const notes = Object.values(document.notes).filter((note) => chosen.has(note.id));
  if (nodes.length + notes.length === 0) return undefined;
  const edges = Object.values(document.edges).filter(
    (edge) => chosen.has(edge.from.node) && chosen.has(edge.to.node),
  );
  const groups = Object.values(document.groups).filter(
    (group) => group.nodes.length > 0 && group.nodes.every((id) => chosen.has(id)),
  );
  return {
    kind: 'bellhop/steps',
    version: 1,
    nodes,
    edges,
    ...(notes.length > 0 && { notes }),
    ...(groups.length > 0 && { groups }),
  };
}

export function writeClip(clip: Clip): string {
  return JSON.stringify(clip, null, 2);
}

/** Reads steps from the clipboard's text; nothing when it holds something else. */
export function readClip(text: string): Clip | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Any other text may lie on the clipboard: that is no failure.
    return undefined;
  }
  const parsed = clipSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { nodes, notes = [] } = parsed.data;
  return nodes.length + notes.length === 0 ? undefined : parsed.data;
}

export interface Pasted {
  command: Command;
  /** Ids of the new steps, to be selected. */
  ids: string[];
  notes: string[];
}

/** New ids for everything; the left upper corner of it lands at `at`. */
export function pasteCommand(clip: Clip, at: Position, newId: (prefix: string) => string): Pasted {
  const { x: left, y: top } = clipBounds(clip, () => undefined);
  const moved = ({ x, y }: Position) => ({
    x: Math.round(at.x + x - left),
    y: Math.round(at.y + y - top),
  });
  const renewed = new Map(clip.nodes.map((node) => [node.id, newId('n')]));
  const newOf = (id: string) => renewed.get(id) ?? [];
  const nodes = clip.nodes.map((node) => {
    return { ...node, id: renewed.get(node.id) ?? newId('n'), position: moved(node.position) };
  });
  const edges = clip.edges.flatMap((edge) => {
    const from = renewed.get(edge.from.node);
    const to = renewed.get(edge.to.node);
    if (from === undefined || to === undefined) return [];
    return [{ id: newId('e'), from: { ...edge.from, node: from }, to: { node: to } }];
  });
  const notes = (clip.notes ?? []).map((note) => {
    return { ...note, id: newId('m'), position: moved(note.position) };
  });
  const groups = (clip.groups ?? []).map((group) => {
    return { ...group, id: newId('g'), nodes: group.nodes.flatMap(newOf) };
  });
  const commands: SimpleCommand[] = [
    { type: 'paste', nodes, edges },
    ...notes.map((note) => ({ type: 'putNote' as const, note })),
    ...groups.map((group) => ({ type: 'putGroup' as const, group })),
  ];
  return {
    command: { type: 'batch', commands },
    ids: nodes.map(({ id }) => id),
    notes: notes.map(({ id }) => id),
  };
}

/** Where duplicates go: a little below and to the right of the originals. */
export function besideOriginals(clip: Clip): Position {
  const { x, y } = clipBounds(clip, () => undefined);
  return { x: x + 40, y: y + 40 };
}

/** The room that the steps and notes of a clip take up together. */
export function clipBounds(clip: Clip, sizeOf: SizeOf): Rect {
  return boundsOf([
    ...clip.nodes.map(({ id, position }) => ({ ...position, ...(sizeOf(id) ?? cardSize) })),
    ...(clip.notes ?? []).map(({ position, size }) => ({ ...position, ...size })),
  ]);
}

/** Text from anywhere as a reply in the flow's main language. Names of variables in it are taken as they are. */
export function clipOfText(text: string, locale: string): Clip | undefined {
  const said = text.trim();
  const definition = definitionOf('reply');
  if (said === '' || said.length > longestText || definition === undefined) return undefined;
  const node = starterNode(definition, { id: 'n_text', position: { x: 0, y: 0 }, locale });
  const config = { ...node.config, text: { [locale]: said } };
  return { kind: 'bellhop/steps', version: 1, nodes: [{ ...node, config }], edges: [] };
}

/** A whole flow as steps to paste; nothing when it has none. */
export function clipOfFlow(flow: FlowDocument): Clip | undefined {
  return clipOf(flow, Object.keys({ ...flow.nodes, ...flow.notes }));
}
