// Writes <number>_<name>/migration.sql for both kinds of database: what has to happen to a database with all migrations
// so far to become the one of prisma/schema.prisma. Run with `npm run new:migration -- <name>`. PostgreSQL is asked for
// its part: TEST_DATABASE_URL says where one is, if not on this machine.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../src/store/migrate.ts';
import { migrationsFolder } from '../src/store/migration-files.ts';
import { databasePlace } from '../src/store/postgresql/database-place.ts';
import {
  migratePostgresql,
  postgresqlSchemaFile,
} from '../src/store/postgresql/migrate-postgresql.ts';
import { sqliteAdapter } from '../src/store/sqlite-adapter.ts';
import { setup } from '../src/testing/postgresql-set-up.ts';
import { schemaUrl } from '../src/testing/test-database.ts';
import { schemaAdapter } from '../src/testing/schema-adapter.boundary.ts';
import { openSchemaTool, schemaFile } from '../src/testing/schema-engine.boundary.ts';

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('usage: npm run new:migration -- <name_in_snake_case>');
  process.exit(1);
}

async function write(kind, adapter, schema) {
  const tool = await openSchemaTool(adapter, schema);
  const sql = await tool.difference();
  await tool.close();
  if (sql.trim() === '' || sql.includes('This is an empty migration')) {
    console.log(`${kind}: the migrations already give the schema. Nothing written.`);
    return;
  }
  const folder = migrationsFolder(kind);
  await mkdir(folder, { recursive: true });
  const number = String((await readdir(folder)).length + 1).padStart(4, '0');
  const target = join(folder, `${number}_${name}`);
  await mkdir(target);
  await writeFile(join(target, 'migration.sql'), sql);
  console.log(`Written: ${join(target, 'migration.sql')}`);
}

const temporary = await mkdtemp(join(tmpdir(), 'bellhop-migration-'));
const takeDown = await setup();
try {
  const database = join(temporary, 'bellhop.db');
  await migrate(database);
  await write('sqlite', sqliteAdapter(database), schemaFile());
  const place = databasePlace(schemaUrl(temporary), { writes: true });
  await migratePostgresql(place);
  await write('postgresql', schemaAdapter(place), postgresqlSchemaFile());
} finally {
  await rm(temporary, { recursive: true, force: true });
  await takeDown();
}
process.exit(0);
