import type { JsonValue } from '@bellhop/schema';

/** A template of nothing but text and `{{ names.of.values }}`: its pieces in turn, a path for each name. */
export type PlainTemplate = readonly (string | readonly string[])[];

const placeholder = /\{\{\s*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\s*\}\}/g;
// The template language gives these a meaning of their own, on lists and texts.
const withOwnMeaning: ReadonlySet<string> = new Set([
  ...['size', 'first', 'last', 'true', 'false', 'nil', 'null', 'empty', 'blank'],
  ...['and', 'or', 'not', 'contains', 'forloop', 'tablerowloop'],
]);

/** Null when there is more in it: filters, conditions, list places, white-space control. */
export function readPlain(template: string): PlainTemplate | null {
  const pieces: (string | readonly string[])[] = [];
  let from = 0;
  for (const { 0: written, 1: name = '', index } of template.matchAll(placeholder)) {
    const path = name.split('.');
    if (path.some((part) => withOwnMeaning.has(part))) return null;
    pieces.push(template.slice(from, index), path);
    from = index + written.length;
  }
  pieces.push(template.slice(from));
  const hasMore = pieces.some((piece) => typeof piece === 'string' && more.test(piece));
  return hasMore ? null : pieces;
}

// A brace that touches a placeholder belongs to it.
const more = /[{}%][{}%]|\{$|^\}/;

type Scope = Readonly<Record<string, JsonValue>>;

/** Null when a value is a list or an object, or part of a text: how these are written is not ours to know. */
export function fillPlain(template: PlainTemplate, scope: Scope): string | null {
  let text = '';
  for (const piece of template) {
    const value = typeof piece === 'string' ? piece : valueAt(scope, piece);
    if (typeof value === 'object') return null;
    text += String(value ?? '');
  }
  return text;
}

/** Undefined where something on the way is missing; a list where it is not for us to say. */
function valueAt(scope: Scope, path: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = scope;
  for (const name of path) {
    if (typeof value === 'string' || Array.isArray(value)) return [];
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value ?? undefined;
}
