import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'packages/*/{src,scripts}/**/*.test.{ts,tsx}',
      'apps/*/{src,scripts}/**/*.test.{ts,tsx}',
    ],
    environment: 'node',
    // Real databases and servers are started here, on machines with two slow cores.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    passWithNoTests: true,
  },
});
