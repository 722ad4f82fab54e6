import type { JsonValue } from '@bellhop/schema';

/** The texts of a list, whatever else an unreadable config may hold there. */
export function stringsIn(value: JsonValue): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
