/** A list with the row at `index` one place further up; the first one stays where it is. */
export function movedUp<Row>(rows: readonly Row[], index: number): Row[] {
  const row = rows[index];
  if (row === undefined || index === 0) return [...rows];
  const rest = rows.filter((_, at) => at !== index);
  return [...rest.slice(0, index - 1), row, ...rest.slice(index - 1)];
}
