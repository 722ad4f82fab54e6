import type { SqlQueryable } from '@prisma/driver-adapter-utils';

/** Reads rows with a statement that is written by hand; numbers may come as text. */
export type ReadRows = (
  sql: string,
  values: readonly string[],
) => Promise<Record<string, unknown>[]>;

/** On a connection of Prisma's driver, without what its client costs on top: half of what a small statement takes. */
export function readRowsOn(connection: SqlQueryable): ReadRows {
  return async (sql, values) => {
    const { columnNames, rows } = await connection.queryRaw({
      sql,
      args: [...values],
      argTypes: values.map(() => ({ scalarType: 'string', arity: 'scalar' })),
    });
    return rows.map((row) => named(columnNames, row));
  };
}

function named(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [at, name] of names.entries()) row[name] = values[at];
  return row;
}
