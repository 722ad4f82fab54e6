import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testEnvironment } from './testing/test-database.ts';
import { createCaller, type Caller } from './testing/caller.boundary.ts';
import { packageRoot } from './package-root.ts';
import { freePort } from './testing/free-port.ts';

let folder: string;
let running: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellhop-server-'));
});
afterEach(async () => {
  running?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Running {
  process: ChildProcess;
  url: string;
  output: () => string;
}

const admin = { email: 'ada@example.com', password: 'long enough to be good' };

async function start(): Promise<Running> {
  const port = await freePort();
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/server.ts'], {
    cwd: packageRoot(),
    env: {
      ...process.env,
      PORT: String(port),
      ...testEnvironment(folder),
      BELLHOP_ADMIN_EMAIL: admin.email,
      BELLHOP_ADMIN_PASSWORD: admin.password,
      BELLHOP_LIMIT_CONVERSATION: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = server;
  let output = '';
  const read = (chunk: Buffer) => (output += chunk.toString());
  server.stdout.on('data', read);
  server.stderr.on('data', read);
  // A slow machine that does something else beside takes its time to read all of the server.
  await expect.poll(() => output, { timeout: 60_000 }).toContain('Bellhop is running');
  return { process: server, url: `http://127.0.0.1:${String(port)}`, output: () => output };
}

async function callerFor({ url }: Running): Promise<Caller> {
  const cookie = await createCaller(url, '').signIn(admin);
  const { body: channels } = await createCaller(url, '').query('channels.list', undefined, cookie);
  return createCaller(url, channels[0]?.secret ?? '');
}

const texts = ['How much is a mug?', 'talk to a person', 'is it in stock', 'something else'];

test('kill -9 in the middle of the load loses nothing that was acknowledged', async () => {
  const first = await start();
  const before = await callerFor(first);
  const acknowledged: {
    body: { id: string; conversation: string; text: string };
    answer: Awaited<ReturnType<Caller['post']>>;
  }[] = [];
  let sent = 0;
  const writer = async (index: number) => {
    for (;;) {
      sent += 1;
      const body = {
        id: `m${String(sent)}`,
        conversation: `chat-${String(index)}-${String(sent % 7)}`,
        text: texts[sent % texts.length] ?? '',
      };
      acknowledged.push({ body, answer: await before.post(body) });
    }
  };
  // The writers end when the server is gone: their next request fails.
  const load = Promise.allSettled(Array.from({ length: 8 }, (_, index) => writer(index)));
  await expect
    .poll(() => acknowledged.length, { timeout: 20_000, interval: 5 })
    .toBeGreaterThan(150);
  first.process.kill('SIGKILL');
  await load;

  const second = await start();
  expect(second.output()).not.toContain('brought up to date');
  const after = await callerFor(second);
  const all = acknowledged.filter(({ answer }) => answer.status === 200);
  expect(all.length).toBeGreaterThan(150);
  for (const { body, answer } of all) {
    const again = await after.post(body);
    expect(again.body).toEqual({ ...answer.body, duplicate: true });
  }
  const conversations = new Set(all.map(({ body }) => body.conversation));
  for (const conversation of conversations) {
    const { body: stored } = await after.messages(conversation);
    const { messages } = stored;
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
    const ids = new Set(messages.map(({ id }) => id));
    const mine = all.filter(({ body }) => body.conversation === conversation);
    for (const { answer } of mine) {
      for (const reply of answer.body.replies) expect(ids.has(reply.id)).toBe(true);
    }
    // The chat stands where its last acknowledged answer left it, or further on.
    const handedOff = mine.some(({ answer }) => answer.body.owner === 'waiting');
    if (handedOff) expect(stored.owner).toBe('waiting');
  }
  second.process.kill('SIGTERM');
  await once(second.process, 'exit');
  expect(second.process.exitCode).toBe(0);
}, 180_000);
