import { expect, test } from 'vitest';
import { browserPart } from './browser-part.mjs';

test('a page that loads everything behind the door transfers less than 250 kB', async () => {
  const { brotli, gzip } = await browserPart();
  expect(brotli).toBeLessThan(250_000);
  // Brotli can only be the smaller one: else something else than the whole door was measured.
  expect(brotli).toBeGreaterThan(100_000);
  expect(gzip).toBeGreaterThan(brotli);
});
