import { z } from 'zod';
import type { FlowDocument } from './flow-document.ts';
import { idSchema } from './id.ts';

const positionSchema = z.strictObject({ x: z.number(), y: z.number() });
const boxSchema = positionSchema.extend({ width: z.number(), height: z.number() });

/**
 * Where steps and notes lie on the canvas. In a file it stands apart, at the end: moving a step is then no change of
 * the step. Entries of steps and notes that are not there are passed over.
 */
export const layoutSchema = z.strictObject({
  nodes: z.record(idSchema, positionSchema).optional(),
  notes: z.record(idSchema, boxSchema).optional(),
});
type Layout = z.infer<typeof layoutSchema>;

type Raw = Record<string, unknown>;

/** Takes the places out of a document: what is left says what the flow does. */
export function splitLayout({ nodes, notes, ...rest }: FlowDocument) {
  const bareNodes = Object.values(nodes).map(({ position: _, ...node }) => node);
  const bareNotes = Object.values(notes).map(({ position: _, size: _size, ...note }) => note);
  return {
    ...rest,
    nodes: Object.fromEntries(bareNodes.map((node) => [node.id, node])),
    notes: Object.fromEntries(bareNotes.map((note) => [note.id, note])),
    layout: {
      nodes: Object.fromEntries(
        Object.values(nodes).map(({ id, position: { x, y } }) => [id, { x, y }]),
      ),
      notes: Object.fromEntries(
        Object.values(notes).map(({ id, position: { x, y }, size: { width, height } }) => [
          id,
          { x, y, width, height },
        ]),
      ),
    },
  };
}

/** Puts the places of a file back to the steps and notes that have none of their own. */
export function joinLayout({ layout: _, ...raw }: Raw, layout: Layout): Raw {
  return {
    ...raw,
    nodes: joined(raw['nodes'], layout.nodes, ({ x, y }) => ({ position: { x, y } })),
    notes: joined(raw['notes'], layout.notes, ({ x, y, width, height }) => {
      return { position: { x, y }, size: { width, height } };
    }),
  };
}

function joined<Place>(
  table: unknown,
  places: Record<string, Place> = {},
  membersOf: (place: Place) => object,
): unknown {
  if (!isTable(table)) return table;
  const rows = Object.entries(table).map(([id, row]) => {
    const place = Object.hasOwn(places, id) ? places[id] : undefined;
    return [id, isTable(row) && place !== undefined ? { ...membersOf(place), ...row } : row];
  });
  return Object.fromEntries(rows);
}

function isTable(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
