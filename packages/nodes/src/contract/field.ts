import type { FlowKind } from '@bellhop/schema';
import { z } from 'zod';

/** How the generated form asks for a field. Beside each name: what the config holds. */
export type Widget =
  /** `string`, one line. */
  | 'text'
  /** `string`, a box; with `variables` they can be put in. */
  | 'longText'
  /** `string`, one line that is no message: an address, a value. With `variables` they can be put in. */
  | 'template'
  | 'number'
  | 'switch'
  | 'select'
  /** `string[]`. */
  | 'words'
  /** Tags of customers: `string[]`. */
  | 'tags'
  /** Ids of what the shop taught as wanted by customers: `string[]`. */
  | 'intents'
  /** `LocalizedText`. */
  | 'localizedText'
  /** Several wordings of one message: `{ id, text: LocalizedText }[]`. */
  | 'localizedVariants'
  /** The customer's buttons: `{ id, label: LocalizedText }[]`. */
  | 'quickReplies'
  /** Whole minutes, asked for as minutes, hours or days: `number`. */
  | 'duration'
  /** `HH:MM`, or an empty string. */
  | 'time'
  /** `YYYY-MM-DD`, or an empty string. */
  | 'date'
  /** 1 is Monday, 7 is Sunday: `number[]`, sorted. */
  | 'weekdays'
  /** Name of the flow variable to write into, or an empty string. */
  | 'variable'
  /** Headers, parameters, inputs: `{ id, key: string, value: string }[]`. */
  | 'keyValues'
  /** An address: `string`. With `variables` it may hold them. */
  | 'url'
  /** Address of a picture, which is shown: `string`. */
  | 'image'
  /** Id of another flow, or an empty string. */
  | 'flow'
  /** Id of a step of this flow, or of the one that the field `ofFlow` names; or an empty string. */
  | 'step'
  /** Name of a team, or an empty string. */
  | 'team'
  /** Name of a secret that the shop keeps, never the secret itself; or an empty string. */
  | 'secret'
  /** Ids of products: `string[]`. */
  | 'products'
  /** Drawn by the type's own `editor.tsx`. */
  | 'custom';

export interface FieldMeta {
  widget: Widget;
  /** Options of a `select`, in order. */
  options?: readonly string[];
  /** Shown only while another field has one of these values; numbers, `true` and `false` are written as text. */
  visibleWhen?: { field: string; in: readonly string[] };
  /** Text may hold `{{ variables }}`: the form offers them as chips. */
  variables?: boolean;
  /** Words that customers write: other forms of them are offered, unless this switch makes them count by themselves. */
  spellings?: { unless: string };
  /** Lines of the box, for long texts. */
  rows?: number;
  /** `more` folds the field away under "More options" until somebody needs it. */
  group?: 'main' | 'more';
  /** Which flows a `flow` field offers; sub-flows unless said otherwise. */
  flowKinds?: readonly FlowKind[];
  /** Field that holds the flow whose steps a `step` field offers; this flow unless said otherwise. */
  ofFlow?: string;
}

const fieldRegistry = z.registry<FieldMeta>();

/** Says how a config field is asked for. Its words are `field.<name>` and `help.<name>` in the type's messages. */
export function field<Schema extends z.ZodType>(schema: Schema, meta: FieldMeta): Schema {
  // Of its own: two fields may be made of one schema, and each is asked for in its way.
  const own = schema.clone();
  fieldRegistry.add(own, meta);
  return own;
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
