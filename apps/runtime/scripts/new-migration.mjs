// Writes prisma/migrations/<number>_<name>/migration.sql: what has to happen to a database with all
// migrations so far to become the one of prisma/schema.prisma. Run with `npm run new:migration -- <name>`.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, schemaFile } from '../src/store/migrate.ts';
import { openSchemaTool } from '../src/store/schema-engine.boundary.ts';
import { packageRoot } from '../src/package-root.ts';

const name = process.argv[2];
if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('usage: npm run new:migration -- <name_in_snake_case>');
  process.exit(1);
}
const folder = join(packageRoot(), 'prisma/migrations');
await mkdir(folder, { recursive: true });
const temporary = await mkdtemp(join(tmpdir(), 'bellhop-migration-'));
try {
  const database = join(temporary, 'bellhop.db');
  await migrate(database);
  const tool = await openSchemaTool(database, schemaFile());
  const sql = await tool.difference();
  if (sql.trim() === '' || sql.includes('This is an empty migration')) {
    console.log('The migrations already give the schema. Nothing written.');
    process.exit(0);
  }
  const number = String((await readdir(folder)).length + 1).padStart(4, '0');
  const target = join(folder, `${number}_${name}`);
  await mkdir(target);
  await writeFile(join(target, 'migration.sql'), sql);
  console.log(`Written: ${join(target, 'migration.sql')}`);
} finally {
  await rm(temporary, { recursive: true, force: true });
}
process.exit(0);
