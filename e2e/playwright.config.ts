import { defineConfig } from '@playwright/test';
import { chromiumPath } from './support/chromium.ts';

// Every spec file starts servers of its own on free ports with fresh data, so files may run side by side.
export default defineConfig({
  testDir: './tests',
  globalSetup: './support/prepare-shop.ts',
  outputDir: './test-results',
  fullyParallel: false,
  // One more than there are processors: a browser mostly waits for its server, and the other way round.
  workers: 3,
  // Generous, for slow and busy machines: a test that passes waits for nothing.
  timeout: 180_000,
  expect: { timeout: 25_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    },
    actionTimeout: 40_000,
    // A trace of every step makes all tests slower by a third; `--trace on` makes one for the test that is looked into.
    screenshot: 'only-on-failure',
  },
});
