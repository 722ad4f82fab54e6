import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

export interface MigrationFile {
  name: string;
  sql: string;
}

const folders = { sqlite: 'prisma/migrations', postgresql: 'prisma/migrations-postgresql' };
export type DatabaseKind = keyof typeof folders;

export const migrationsFolder = (kind: DatabaseKind) => join(packageRoot(), folders[kind]);

/** In the order in which they are applied. */
export async function migrationFiles(kind: DatabaseKind): Promise<MigrationFile[]> {
  const folder = migrationsFolder(kind);
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await readFile(join(folder, name, 'migration.sql'), 'utf8'),
    })),
  );
}

/** As Prisma's own tools have it. */
export function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}

/** A migration that this version does not know: a newer one has been at work. */
export function newerThan(
  files: readonly MigrationFile[],
  applied: readonly string[],
): string | undefined {
  const known = new Set(files.map(({ name }) => name));
  return applied.find((name) => !known.has(name));
}

export type SchemaState = 'current' | 'missing' | 'outdated' | 'newer';

/** How a database with these migrations stands to the schema of this version. */
export function stateOf(files: readonly MigrationFile[], applied: readonly string[]): SchemaState {
  if (applied.length === 0) return 'missing';
  if (newerThan(files, applied) !== undefined) return 'newer';
  return files.every(({ name }) => applied.includes(name)) ? 'current' : 'outdated';
}
