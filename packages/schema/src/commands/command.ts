import { z } from 'zod';
import {
  flowDocumentSchema,
  flowEdgeSchema,
  flowGroupSchema,
  flowNodeSchema,
  flowNoteSchema,
  flowSettingsSchema,
  flowVariableSchema,
  positionSchema,
} from '../document/flow-document.ts';
import { exitIdSchema, idSchema } from '../document/id.ts';
import { testCaseSchema } from '../document/test-case.ts';
import { jsonObjectSchema } from '../json-value.ts';
import { cleanText } from '../text.ts';

const simpleCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('addNode'), node: flowNodeSchema }),
  /** Takes the edges at both ends and the memberships in groups along. */
  z.strictObject({ type: z.literal('removeNodes'), ids: z.array(idSchema) }),
  z.strictObject({
    type: z.literal('moveNodes'),
    positions: z.record(idSchema, positionSchema),
  }),
  z.strictObject({ type: z.literal('setConfig'), node: idSchema, config: jsonObjectSchema }),
  /** An empty name gives the step its type's name back. */
  z.strictObject({ type: z.literal('renameNode'), node: idSchema, name: cleanText(120) }),
  z.strictObject({ type: z.literal('setDisabled'), node: idSchema, disabled: z.boolean() }),
  /** An exit has one edge: connecting again replaces the edge that was there. */
  z.strictObject({ type: z.literal('connect'), edge: flowEdgeSchema }),
  z.strictObject({
    type: z.literal('reconnect'),
    edge: idSchema,
    from: z.strictObject({ node: idSchema, exit: exitIdSchema }),
    to: z.strictObject({ node: idSchema }),
  }),
  z.strictObject({ type: z.literal('disconnect'), edges: z.array(idSchema) }),
  z.strictObject({
    type: z.literal('paste'),
    nodes: z.array(flowNodeSchema),
    edges: z.array(flowEdgeSchema),
  }),
  z.strictObject({ type: z.literal('setFlow'), settings: flowSettingsSchema.partial() }),
  z.strictObject({ type: z.literal('putVariable'), variable: flowVariableSchema }),
  z.strictObject({ type: z.literal('putNote'), note: flowNoteSchema }),
  z.strictObject({ type: z.literal('putGroup'), group: flowGroupSchema }),
  z.strictObject({ type: z.literal('putTest'), test: testCaseSchema }),
  z.strictObject({
    type: z.literal('removeRecords'),
    table: z.enum(['variables', 'notes', 'groups', 'tests']),
    ids: z.array(idSchema),
  }),
  /** Restore, import and merge: everything but the id becomes that of the given document. */
  z.strictObject({ type: z.literal('replaceDocument'), document: flowDocumentSchema }),
]);
export type SimpleCommand = z.infer<typeof simpleCommandSchema>;

/** Every edit of a flow, as data. A `batch` is one step of undo; it is applied whole or not at all. */
export const commandSchema = z.union([
  simpleCommandSchema,
  z.strictObject({ type: z.literal('batch'), commands: z.array(simpleCommandSchema) }),
]);
export type Command = z.infer<typeof commandSchema>;
