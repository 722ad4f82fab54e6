import { defineConfig } from 'vitest/config';

/** `BELLHOP_TEST_DATABASE=postgresql` runs the server's tests on PostgreSQL; see apps/runtime/src/testing. */
const onPostgresql = process.env['BELLHOP_TEST_DATABASE'] === 'postgresql';

export default defineConfig({
  test: {
    include: onPostgresql
      ? ['apps/runtime/src/**/*.test.ts']
      : [
          'packages/*/{src,scripts}/**/*.test.{ts,tsx}',
          'apps/*/{src,scripts}/**/*.test.{ts,tsx}',
          'apps/runtime/chaos/**/*.test.mjs',
        ],
    exclude: [
      onPostgresql ? '**/*.sqlite.test.ts' : '**/*.postgresql.test.ts',
      '**/node_modules/**',
    ],
    globalSetup: onPostgresql ? ['apps/runtime/src/testing/postgresql-set-up.ts'] : [],
    environment: 'node',
    // Modules keep no state between tests, so a worker reads each once, not once for every test file.
    isolate: false,
    maxWorkers: 2,
    // Real databases and servers are started here, on machines with two slow cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
});
