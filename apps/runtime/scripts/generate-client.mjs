// Writes the typed database clients, one for each kind of database. Prisma looks for a downloaded schema engine before
// it generates, although generating does not use it: naming any file that exists keeps this step off the network.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { postgresqlSchema } from './postgresql-schema.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const packageFile = require.resolve('prisma/package.json');
const cli = join(dirname(packageFile), require(packageFile).bin.prisma);

const sqlite = join(root, 'prisma/schema.prisma');
const postgresql = join(root, 'src/generated/postgresql.prisma');
mkdirSync(dirname(postgresql), { recursive: true });
writeFileSync(postgresql, postgresqlSchema(readFileSync(sqlite, 'utf8')));

for (const schema of [sqlite, postgresql]) {
  const { status } = spawnSync(
    process.execPath,
    [cli, 'generate', '--schema', schema, '--no-hints'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  if (status !== 0) process.exit(status ?? 1);
}
