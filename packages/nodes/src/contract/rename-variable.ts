import type { JsonObject, JsonValue } from '@bellhop/schema';
import { formFields } from './field.ts';
import type { AnyNodeDefinition } from './node-definition.ts';

export interface NewName {
  from: string;
  to: string;
}

const placeholder = /(\{\{-?\s*)([A-Za-z_][\w.]*)/g;

/** A readable config in which a flow variable is called otherwise: in texts, in fields that name one, and where the type says so. */
export function renameVariable(
  config: JsonObject,
  definition: AnyNodeDefinition,
  { from, to }: NewName,
): JsonObject {
  const renamed = (name: string) => (name.trim() === from ? to : name);
  const ofFields = formFields(definition.config).filter(({ widget }) => widget === 'variable');
  const own = definition.renames?.(config, renamed) ?? config;
  const next = inTexts(own, { from, to });
  for (const { name } of ofFields) {
    const value = next[name];
    if (typeof value === 'string') next[name] = renamed(value);
  }
  return next;
}

function inTexts(config: JsonObject, names: NewName): JsonObject {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [key, inValue(value, names)]),
  );
}

function inValue(value: JsonValue, names: NewName): JsonValue {
  if (typeof value === 'string') {
    return value.replace(placeholder, (whole, start: string, name: string) =>
      name === names.from ? `${start}${names.to}` : whole,
    );
  }
  if (Array.isArray(value)) return value.map((item) => inValue(item, names));
  return typeof value === 'object' && value !== null ? inTexts(value, names) : value;
}
