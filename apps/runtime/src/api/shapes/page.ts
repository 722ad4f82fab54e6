/** One page of a long list. */
export interface Page<Row> {
  rows: Row[];
  nextCursor: string | null;
}
