import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get, IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

const program = `console.log(${JSON.stringify('the program '.repeat(500))});`;
const plain = 'x'.repeat(3000);
const chrome = 'gzip, deflate, br, zstd';

let server: TestServer;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellhop-pages-'));
  for (const place of ['editor', 'chat']) {
    const assets = join(folder, place, 'assets');
    await mkdir(assets, { recursive: true });
    await writeFile(join(folder, place, 'index.html'), `<title>${place}</title>`);
    await writeFile(join(assets, 'page-1.js'), program);
    await writeFile(join(assets, 'page-1.js.br'), brotliCompressSync(program));
    await writeFile(join(assets, 'page-1.js.gz'), gzipSync(program));
    await writeFile(join(assets, 'old-1.js'), plain);
    await writeFile(join(assets, 'font-1.woff2'), plain);
  }
  server = await startTestServer({
    editorFolder: join(folder, 'editor'),
    chatPageFolder: join(folder, 'chat'),
  });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** The bytes as they come: fetch would undo the compression. */
async function ask(path: string, headers: Record<string, string> = {}) {
  const [response] = z
    .tuple([z.instanceof(IncomingMessage)])
    .parse(await once(get(`${server.url}${path}`, { headers }), 'response'));
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

const places = ['/assets', '/chat/assets'];

test.each(places)('%s: what the build compressed is sent as it is, once', async (place) => {
  const best = await ask(`${place}/page-1.js`, { 'accept-encoding': chrome });
  expect(best.headers).toMatchObject({
    'content-encoding': 'br',
    'content-length': String(brotliCompressSync(program).length),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  });
  expect(best.headers['content-type']).toMatch(/^(text|application)\/javascript/);
  expect(brotliDecompressSync(best.body).toString()).toBe(program);
  const other = await ask(`${place}/page-1.js`, { 'accept-encoding': 'gzip' });
  expect([other.headers['content-encoding'], other.headers.vary]).toEqual([
    'gzip',
    'accept-encoding',
  ]);
  expect(gunzipSync(other.body).toString()).toBe(program);
  expect(other.headers.etag).not.toBe(best.headers.etag);
});

test.each(places)('%s: who takes nothing compressed gets the file, told apart', async (place) => {
  for (const headers of [{}, { 'accept-encoding': 'identity' }, { 'accept-encoding': 'br;q=0' }]) {
    const { headers: answered, body } = await ask(`${place}/page-1.js`, headers);
    expect([answered['content-encoding'], answered.vary]).toEqual([undefined, 'accept-encoding']);
    expect(body.toString()).toBe(program);
  }
});

test.each(places)('%s: what is not compressed beforehand is compressed or left', async (place) => {
  const old = await ask(`${place}/old-1.js`, { 'accept-encoding': 'gzip' });
  expect([old.headers['content-encoding'], old.headers.vary]).toEqual(['gzip', 'accept-encoding']);
  expect(gunzipSync(old.body).toString()).toBe(plain);
  const font = await ask(`${place}/font-1.woff2`, { 'accept-encoding': chrome });
  expect(font.headers['content-encoding']).toBeUndefined();
  expect(font.body.toString()).toBe(plain);
});

test.each(places)('%s: a file that is known is not sent again', async (place) => {
  const headers = { 'accept-encoding': chrome };
  const { headers: first } = await ask(`${place}/page-1.js`, headers);
  const again = await ask(`${place}/page-1.js`, { ...headers, 'if-none-match': first.etag ?? '' });
  expect([again.status, again.body.length, again.headers.vary]).toEqual([
    304,
    0,
    'accept-encoding',
  ]);
});

test('the page itself is asked for each time, and answers of the program are compressed as before', async () => {
  const page = await ask('/', { 'accept-encoding': chrome });
  expect([
    page.status,
    page.headers['cache-control'],
    brotliDecompressSync(page.body).toString(),
  ]).toEqual([200, 'no-cache', '<title>editor</title>']);
  expect((await ask('/assets/page-1.js.br')).status).toBe(404);
  const calls = Array.from({ length: 40 }, () => 'setup.status').join(',');
  const answers = await ask(`/trpc/${calls}?batch=1&input={}`, { 'accept-encoding': 'br' });
  expect(answers.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(answers.body).toString()).toContain('"needsAdmin"');
});
