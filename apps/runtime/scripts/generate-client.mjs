// Writes the typed database client. Prisma looks for a downloaded schema engine before it generates, although
// generating does not use it: naming any file that exists keeps this step off the network.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const packageFile = require.resolve('prisma/package.json');
const cli = join(dirname(packageFile), require(packageFile).bin.prisma);

const { status } = spawnSync(
  process.execPath,
  [cli, 'generate', '--schema', join(root, 'prisma/schema.prisma'), '--no-hints'],
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
process.exit(status ?? 1);
