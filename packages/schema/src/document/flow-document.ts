import { z } from 'zod';
import { jsonObjectSchema, jsonValueSchema } from '../json-value.ts';
import { cleanText, localeSchema } from '../text.ts';
import { exitIdSchema, idSchema } from './id.ts';
import { testCaseSchema } from './test-case.ts';

export const flowFormat = 'bellhop/flow';
export const currentFormatVersion = 1;

export const positionSchema = z.strictObject({ x: z.number(), y: z.number() });
export type Position = z.infer<typeof positionSchema>;

export const flowNodeSchema = z.strictObject({
  id: idSchema,
  /** Name of the folder of the node type, such as `reply`. */
  type: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  /** Version of the shape of `config`, owned by the node type. */
  version: z.int().min(1),
  name: cleanText(120).optional(),
  config: jsonObjectSchema,
  position: positionSchema,
  disabled: z.boolean().optional(),
});
export type FlowNode = z.infer<typeof flowNodeSchema>;

export const flowEdgeSchema = z.strictObject({
  id: idSchema,
  from: z.strictObject({ node: idSchema, exit: exitIdSchema }),
  to: z.strictObject({ node: idSchema }),
});
export type FlowEdge = z.infer<typeof flowEdgeSchema>;

export const flowVariableSchema = z.strictObject({
  id: idSchema,
  name: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  starter: jsonValueSchema,
});
export type FlowVariable = z.infer<typeof flowVariableSchema>;

export const noteColors = ['amber', 'green', 'blue', 'violet'] as const;
export type NoteColor = (typeof noteColors)[number];

export const flowNoteSchema = z.strictObject({
  id: idSchema,
  text: cleanText(2000),
  /** Amber unless said otherwise. */
  color: z.enum(noteColors).optional(),
  position: positionSchema,
  size: z.strictObject({ width: z.number().min(1), height: z.number().min(1) }),
});
export type FlowNote = z.infer<typeof flowNoteSchema>;

export const flowGroupSchema = z.strictObject({
  id: idSchema,
  name: cleanText(120),
  nodes: z.array(idSchema),
});
export type FlowGroup = z.infer<typeof flowGroupSchema>;

export const flowKindSchema = z.enum(['conversation', 'silent', 'subflow']);
export type FlowKind = z.infer<typeof flowKindSchema>;

/** The words and languages of a flow: everything that is not a record. */
export const flowSettingsSchema = z.strictObject({
  name: cleanText(120).min(1),
  description: cleanText(2000),
  kind: flowKindSchema,
  defaultLocale: localeSchema,
  locales: z.array(localeSchema).min(1).max(20),
});
export type FlowSettings = z.infer<typeof flowSettingsSchema>;

const limits = { nodes: 1000, edges: 3000, other: 300 };

function records<Shape extends z.ZodType<{ id: string }>>(shape: Shape, max: number) {
  return z
    .record(idSchema, shape)
    .refine((table) => Object.keys(table).length <= max, { params: { code: 'flow.tooLarge' } })
    .refine((table) => Object.entries(table).every(([id, row]) => row.id === id), {
      params: { code: 'flow.idMismatch' },
    });
}

/**
 * One flow: settings plus tables of records by id. This is the shape that is stored, exported, sent and versioned.
 * The shape says nothing about whether the flow makes sense; `checkFlow` in `@bellhop/nodes/check` does.
 */
export const flowDocumentSchema = z.strictObject({
  format: z.literal(flowFormat),
  formatVersion: z.literal(currentFormatVersion),
  id: idSchema,
  ...flowSettingsSchema.shape,
  nodes: records(flowNodeSchema, limits.nodes),
  edges: records(flowEdgeSchema, limits.edges),
  variables: records(flowVariableSchema, limits.other),
  notes: records(flowNoteSchema, limits.other),
  groups: records(flowGroupSchema, limits.other),
  /** Chats that are played against the flow. A file from before there were any has none. */
  tests: records(testCaseSchema, limits.other).default(() => ({})),
});
export type FlowDocument = z.infer<typeof flowDocumentSchema>;

/** The tables of a document, in the order in which differences are listed. */
export const tableNames = ['nodes', 'edges', 'variables', 'notes', 'groups', 'tests'] as const;
export type TableName = (typeof tableNames)[number];

export function emptyFlow(id: string, settings: FlowSettings): FlowDocument {
  return {
    format: flowFormat,
    formatVersion: currentFormatVersion,
    id,
    ...settings,
    nodes: {},
    edges: {},
    variables: {},
    notes: {},
    groups: {},
    tests: {},
  };
}

export function settingsOf(document: FlowDocument): FlowSettings {
  const { name, description, kind, defaultLocale, locales } = document;
  return { name, description, kind, defaultLocale, locales };
}
