import { isEqual } from '../is-equal.ts';

/**
 * One value that differs. The path is made of keys; in a list it has the place, counted from 1, in the new list or, for
 * what is gone, in the old one. An absent side means that there is nothing on it.
 */
export interface FieldChange {
  path: (string | number)[];
  from?: unknown;
  to?: unknown;
}

type Row = Record<string, unknown> & { id: string };

/** Where two values differ, leaf by leaf. Rows of a list are told apart by their ids, so that one that moved is the same one. */
export function fieldChanges(
  from: unknown,
  to: unknown,
  path: FieldChange['path'] = [],
): FieldChange[] {
  if (isEqual(from, to)) return [];
  const inside = insideOf(from, to, path);
  // An empty table or list that comes or goes has nothing inside.
  return inside.length > 0 ? inside : [leaf(from, to, path)];
}

function insideOf(from: unknown, to: unknown, path: FieldChange['path']): FieldChange[] {
  const rows = { from: rowsOf(from), to: rowsOf(to) };
  if (rows.from !== null && rows.to !== null) return rowChanges(rows.from, rows.to, path);
  const tables = { from: membersOf(from), to: membersOf(to) };
  if (tables.from === null || tables.to === null) return [];
  const { from: before, to: after } = tables;
  if (Array.isArray(from) !== Array.isArray(to) && from !== undefined && to !== undefined)
    return [];
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].flatMap((key) => fieldChanges(before.get(key), after.get(key), [...path, key]));
}

function rowChanges(
  from: readonly Row[],
  to: readonly Row[],
  path: FieldChange['path'],
): FieldChange[] {
  const before = new Map(from.map((row) => [row.id, row]));
  const after = new Set(to.map(({ id }) => id));
  const kept = to.filter(({ id }) => before.has(id)).map(({ id }) => id);
  const keptBefore = from.filter(({ id }) => after.has(id)).map(({ id }) => id);
  const order = isEqual(kept, keptBefore) ? [] : [leaf(idsOf(from), idsOf(to), [...path, 'order'])];
  return [
    ...to.flatMap((row, index) => fieldChanges(before.get(row.id), row, [...path, index + 1])),
    ...from.flatMap((row, index) =>
      after.has(row.id) ? [] : fieldChanges(row, undefined, [...path, index + 1]),
    ),
    ...order,
  ];
}

function idsOf(rows: readonly Row[]): string[] {
  return rows.map(({ id }) => id);
}

function leaf(from: unknown, to: unknown, path: FieldChange['path']): FieldChange {
  return { path, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** Members of a table, or those of a list of tables by their place. */
function membersOf(value: unknown): Map<string | number, unknown> | null {
  if (!Array.isArray(value)) return tableOf(value);
  const items: unknown[] = value;
  return items.every(isTable) ? new Map(items.map((item, index) => [index + 1, item])) : null;
}

/** A list of records with an id each; nothing counts as an empty one. */
function rowsOf(value: unknown): Row[] | null {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const rows = value.filter(isRow);
  const ids = new Set(rows.map(({ id }) => id));
  return rows.length === value.length && ids.size === rows.length ? rows : null;
}

function isRow(value: unknown): value is Row {
  return isTable(value) && typeof value['id'] === 'string';
}

function tableOf(value: unknown): Map<string, unknown> | null {
  if (value === undefined) return new Map();
  if (!isTable(value)) return null;
  // In a document a member is there or it is not; zod's `undefined` is not.
  return new Map(Object.entries(value).filter(([, member]) => member !== undefined));
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
