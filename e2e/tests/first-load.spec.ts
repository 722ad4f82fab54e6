import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;

test.beforeAll(async () => {
  server = await BellhopServer.start();
});
test.afterAll(async () => {
  await server.stop();
});

// The size that the first page had before there were thirty step types; it must not creep back.
const limit = 341 * 1024;

for (const [browser, words] of Object.entries({ 'en-GB': 'en', 'th-TH': 'th' })) {
  test(`the first page loads the words of ${words} alone, and little else`, async ({
    browser: chromium,
  }) => {
    const context = await chromium.newContext({ locale: browser });
    const page = await context.newPage();
    await page.goto(`${server.url}/sign-in`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('button')).not.toHaveCount(0);
    const files = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /\.(js|css)$/.test(name)),
    );
    const languages = files.flatMap((name) => /\/words-(.+)-[^/]{8}\.js$/.exec(name)?.[1] ?? []);
    expect(languages).toEqual([words]);
    const sizes = await Promise.all(
      files.map(async (name) => {
        const answer = await page.request.get(name);
        return gzipSync(await answer.body()).length;
      }),
    );
    expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThan(limit);
    await context.close();
  });
}
