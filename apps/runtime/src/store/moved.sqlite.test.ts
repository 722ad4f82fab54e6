import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const ready = async () => (await fetch(`${server.url}/readyz`)).status;

test('a database file that is moved away turns the server red, and green when it is back', async () => {
  expect(await ready()).toBe(200);
  const file = join(server.folder, 'bellhop.db');
  await rename(file, `${file}.away`);
  await expect.poll(ready, { timeout: 10_000 }).toBe(503);
  await rename(`${file}.away`, file);
  await expect.poll(ready, { timeout: 10_000 }).toBe(200);
});
