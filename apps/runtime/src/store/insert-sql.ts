/** The columns of whole numbers in the tables that are written this way. */
const whole = new Set([
  'place',
  'position',
  'received',
  'revision',
  'score',
  'seq',
  'stock',
  'unanswered',
  'unread',
  'version',
  'visits',
]);

/**
 * A statement that inserts any number of rows, handed over as one JSON text: a list of rows, each a list of values.
 * `jsonb_each` reads the text once and hands on each row as it is inside; `json_each` would write each row as text again,
 * to be read once more. `WHERE true` keeps SQLite from reading an ON CONFLICT that follows as the condition of a join. Only PostgreSQL needs to
 * be told what is a number.
 */
export function insertSql(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column, index) => {
    const value = `value ->> ${String(index)}`;
    return whole.has(column) ? `CAST(${value} AS INTEGER)` : value;
  });
  return `INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')} FROM jsonb_each(?) WHERE true`;
}
