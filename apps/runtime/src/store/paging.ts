import type { Page } from '../api/shapes/page.ts';

/** A cursor is the time and the id of the last row of the page before: `<time> <id>`. */
export function afterCursor(cursor: string | undefined) {
  const [lastAt, id] = (cursor ?? '').split(' ');
  if (lastAt === undefined || id === undefined) return {};
  // The bound is in the other two as well: said by itself, it lets the index begin there instead of at the newest row.
  return { lastAt: { lte: lastAt }, OR: [{ lastAt: { lt: lastAt } }, { lastAt, id: { lt: id } }] };
}

/** Makes a page out of one row more than fits; the extra one says whether there is a next page. */
export function pageOf<Row extends { id: string; lastAt: string }, Out>(
  rows: Row[],
  size: number,
  toOut: (row: Row) => Out,
): Page<Out> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const hasMore = rows.length > size && last !== undefined;
  return { rows: shown.map(toOut), nextCursor: hasMore ? `${last.lastAt} ${last.id}` : null };
}
