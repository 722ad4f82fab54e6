import { CodedError } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { sqliteFolder } from './sqlite-folder.ts';

test('where the data is in PostgreSQL, a copy of the folder is refused: it would hold nothing', () => {
  expect(sqliteFolder({ BELLHOP_DATA: '/srv/shop' })).toBe('/srv/shop');
  const call = () => sqliteFolder({ DATABASE_URL: 'postgresql://localhost/shop' });
  expect(call).toThrow(CodedError);
  expect(call).toThrow('backup.notHere');
});
