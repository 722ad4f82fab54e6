/** One statement with what it is bound to. Many rows are handed over as one JSON text: see `insertSql`. */
export interface Statement {
  sql: string;
  values: (string | Compressed)[];
}

/** A text that is stored compressed. Whoever writes it does the work: it is the most of what a turn costs to store. */
export interface Compressed {
  /** In UTF-8. The bytes change hands with the statement instead of being copied: it can be handed over once. */
  compressed: Uint8Array<ArrayBuffer>;
}

/** The statement that writes these rows; none where there are none. */
export function rowsStatement(sql: string, rows: readonly unknown[]): Statement[] {
  return rows.length === 0 ? [] : [{ sql, values: [JSON.stringify(rows)] }];
}

/** The rows of all, in order. Most of what a turn may write it does not: this costs little where there is nothing. */
export function rowsOf<Whole, Row>(
  all: readonly Whole[],
  rowsOfOne: (one: Whole) => readonly Row[],
): Row[] {
  const rows: Row[] = [];
  for (const one of all) for (const row of rowsOfOne(one)) rows.push(row);
  return rows;
}
