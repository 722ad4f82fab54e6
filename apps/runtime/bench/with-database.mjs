import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';

/**
 * Opens the database of a server past the server: `ask` runs one statement, with `?` for values, and gives its rows.
 */
export async function withDatabase(
  { BELLHOP_DATA, DATABASE_URL = process.env.DATABASE_URL ?? '' },
  work,
) {
  if (DATABASE_URL === '') return onSqlite(join(BELLHOP_DATA, 'bellhop.db'), work);
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    return await work(async (sql, ...values) => {
      let count = 0;
      const { rows } = await client.query(
        sql.replaceAll('?', () => `$${(count += 1)}`),
        values,
      );
      return rows;
    });
  } finally {
    await client.end();
  }
}

async function onSqlite(file, work) {
  const database = new Database(file);
  try {
    return await work(async (sql, ...values) => {
      const statement = database.prepare(sql);
      return statement.reader ? statement.all(...values) : statement.run(...values);
    });
  } finally {
    database.close();
  }
}
