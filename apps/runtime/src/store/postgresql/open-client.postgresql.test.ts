import { Client } from 'pg';
import { expect, test } from 'vitest';
import { schemaUrl } from '../../testing/test-database.ts';
import { databasePlace } from './database-place.ts';
import { openClient } from './open-client.ts';
import { openSession } from './session.ts';

const own = 'bellhop in vain';
const openSql = 'SELECT count(*)::int AS "open" FROM pg_stat_activity WHERE application_name = $1';

test('a connection that cannot be set up does not stay open', async () => {
  const place = databasePlace(schemaUrl('in vain'), { writes: true });
  const admin = new Client(place.connection);
  await admin.connect();
  const broken = {
    ...place,
    connection: { ...place.connection, application_name: own },
    settings: 'SET nothing_that_there_is = 1',
  };
  for (const open of [openClient, openSession]) {
    await expect(open(broken)).rejects.toThrow('nothing_that_there_is');
  }
  const stillOpen = async () => (await admin.query<{ open: number }>(openSql, [own])).rows;
  await expect.poll(stillOpen, { timeout: 10_000 }).toEqual([{ open: 0 }]);
  await admin.end();
});
