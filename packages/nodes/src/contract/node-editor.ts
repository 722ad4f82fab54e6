import type { Locale } from '@bellhop/schema';
import type { ComponentType } from 'react';
import type { z } from 'zod';

/** Something that the shop taught as wanted by customers; `name` is in the operator's language. */
export interface KnownIntent {
  readonly id: string;
  readonly name: string;
}

/** What a custom field of a type's `editor.tsx` is given by the generated form. */
export interface CustomFieldProps<Value = unknown> {
  /** Path of the field in the config; nested inputs carry `data-field="<path>.<rest>"` so that problems find them. */
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  /** A word of the type's messages, such as `field.branches`, in the operator's language. */
  t: (key: string, values?: Record<string, unknown>) => string;
  /** Message by path, for fields that have a problem. */
  errors: Readonly<Record<string, string>>;
  /** Tags that the shop uses already, for suggestions. */
  knownTags: readonly string[];
  /** The shop's intents; absent while they are not known. */
  knownIntents?: readonly KnownIntent[];
  locale: Locale;
  /** Languages of the flow, for words that customers read. */
  flowLocales: readonly Locale[];
  newId: (prefix: string) => string;
}

/** A type's own piece of the editor: one component per field whose widget is `custom`. */
export interface NodeEditor {
  fields: Readonly<Record<string, ComponentType<CustomFieldProps>>>;
  /** What such a component can read, by field. The form says so where something else is stored, instead of showing nothing. */
  shapes?: Readonly<Record<string, z.ZodType>>;
}
