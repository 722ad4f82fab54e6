import { z } from 'zod';
import { flowDocumentSchema, flowNodeSchema, flowNoteSchema } from './flow-document.ts';
import { idSchema } from './id.ts';
import { layoutSchema } from './layout.ts';

/**
 * A flow as it stands in a file: places of steps and notes lie apart in `layout`, or at the records as in older files.
 * Only a description: `readFlow` reads files, and says more than a shape can.
 */
export const flowFileSchema = flowDocumentSchema.extend({
  nodes: z.record(idSchema, flowNodeSchema.partial({ position: true })),
  notes: z.record(idSchema, flowNoteSchema.partial({ position: true, size: true })),
  layout: layoutSchema.optional(),
  /** Where editors find the JSON Schema. */
  $schema: z.string().max(2000).optional(),
});
