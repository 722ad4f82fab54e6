/**
 * A statement that inserts any number of rows, handed over as one JSON text: a list of rows, each a list of values.
 * `WHERE true` keeps SQLite from reading an ON CONFLICT that follows as the condition of a join.
 */
export function insertSql(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((_, index) => `value ->> ${String(index)}`).join(', ');
  return `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(?) WHERE true`;
}
