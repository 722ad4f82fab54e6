import type { FormField } from '@bellhop/nodes/contract';
import type { JsonObject, JsonValue } from '@bellhop/schema';

/** Whether a field is asked for while the other fields are as they are. */
export function isVisible({ visibleWhen }: FormField, config: JsonObject): boolean {
  if (visibleWhen === undefined) return true;
  const value = config[visibleWhen.field];
  return visibleWhen.in.includes(typeof value === 'string' ? value : JSON.stringify(value ?? null));
}

/** Whether a value is still what a step of this type starts with. Order of keys says nothing. */
export function isSameValue(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  return stable(left) === stable(right);
}

function stable(value: JsonValue | undefined): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
