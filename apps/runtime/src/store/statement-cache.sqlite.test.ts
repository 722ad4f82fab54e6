import { expect, test } from 'vitest';
import { sqliteAdapter } from './sqlite-adapter.ts';

test('a kept statement takes new values each time', async () => {
  const connection = await sqliteAdapter(':memory:').connect();
  await connection.executeScript('CREATE TABLE t (a TEXT, b INTEGER)');
  const argTypes = [
    { scalarType: 'string' as const, arity: 'scalar' as const },
    { scalarType: 'int' as const, arity: 'scalar' as const },
  ];
  const insert = (a: string, b: number) =>
    connection.executeRaw({ sql: 'INSERT INTO t VALUES (?, ?)', args: [a, b], argTypes });
  expect(await Promise.all([insert('x', 1), insert('y', 2)])).toEqual([1, 1]);
  for (const [a, b] of [
    ['x', 1],
    ['y', 2],
  ]) {
    const found = await connection.queryRaw({
      sql: 'SELECT a, b FROM t WHERE a = ?',
      args: [a],
      argTypes: argTypes.slice(0, 1),
    });
    expect(found.columnNames).toEqual(['a', 'b']);
    expect(found.rows).toEqual([[a, b]]);
  }
  await connection.dispose();
});
