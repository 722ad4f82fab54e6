import { z } from 'zod';

/** How the generated form asks for a field. `custom` leaves it to the type's own `editor.tsx`. */
export type Widget =
  | 'text'
  | 'longText'
  | 'number'
  | 'switch'
  | 'select'
  | 'words'
  | 'tags'
  /** Ids of what the shop taught as wanted by customers: `string[]`. */
  | 'intents'
  | 'localizedText'
  | 'quickReplies'
  | 'custom';

export interface FieldMeta {
  widget: Widget;
  /** Options of a `select`, in order. */
  options?: readonly string[];
  /** Shown only while another field has one of these values. */
  visibleWhen?: { field: string; in: readonly string[] };
  /** Text may hold `{{ variables }}`: the form offers them as chips. */
  variables?: boolean;
  /** Lines of the box, for long texts. */
  rows?: number;
}

const fieldRegistry = z.registry<FieldMeta>();

/** Says how a config field is asked for. Its words are `field.<name>` and `help.<name>` in the type's messages. */
export function field<Schema extends z.ZodType>(schema: Schema, meta: FieldMeta): Schema {
  fieldRegistry.add(schema, meta);
  return schema;
}

export interface FormField extends FieldMeta {
  name: string;
  schema: z.ZodType;
}

/** The fields of a config schema in the order in which they were written. */
export function formFields(config: { shape: Record<string, z.ZodType> }): FormField[] {
  return Object.entries(config.shape).map(([name, schema]) => {
    const meta = fieldRegistry.get(schema);
    if (meta === undefined) throw new Error(`config field ${name} has no field() meta`);
    return { ...meta, name, schema };
  });
}
