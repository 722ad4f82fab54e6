import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import type { ErrorBody } from '../../messages/error-body.ts';
import type { TurnAnswer } from '../../turns/incoming-message.ts';
import type { channelMessagesSchema } from '../webhook/message-body.ts';
import { call } from '../../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  const chatPageFolder = join(tmpdir(), `bellhop-page-${String(process.pid)}`);
  await mkdir(join(chatPageFolder, 'assets'), { recursive: true });
  await writeFile(join(chatPageFolder, 'index.html'), '<title>chat</title>');
  await writeFile(join(chatPageFolder, 'assets/page.js'), '1');
  server = await startTestServer({ chatPageFolder });
});
afterAll(() => server[Symbol.asyncDispose]());

async function visit(): Promise<string> {
  const { headers, status } = await call(`${server.url}/chat/demo`);
  expect(status).toBe(200);
  const [cookie = ''] = headers.getSetCookie();
  expect(cookie).toContain('HttpOnly');
  expect(cookie).toContain('SameSite=Lax');
  return cookie.split(';')[0] ?? '';
}

const say = (cookie: string, body: object) =>
  call<TurnAnswer & ErrorBody>(`${server.url}/chat/demo/api/messages`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const listen = (cookie: string, after = 0) =>
  call<z.infer<typeof channelMessagesSchema>>(
    `${server.url}/chat/demo/api/messages?after=${String(after)}`,
    { headers: { cookie } },
  );

test('a visitor plays the customer, and is told live when there is something new', async () => {
  const cookie = await visit();
  expect((await listen(cookie)).body).toEqual({
    channel: { name: 'Demo shop' },
    owner: 'bot',
    messages: [],
  });
  const leaving = new AbortController();
  const stream = await fetch(`${server.url}/chat/demo/api/stream`, {
    headers: { cookie, accept: 'text/event-stream' },
    signal: leaving.signal,
  });
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('hello');
  const { body } = await say(cookie, { id: '1', text: 'price?', locale: 'en' });
  expect(body).toMatchObject({ accepted: true, duplicate: false, owner: 'bot' });
  expect((await reader?.read())?.value).toContain('event: messages\ndata: {"seq":2}');
  leaving.abort();
  const { messages } = (await listen(cookie, 1)).body;
  expect(messages).toMatchObject([
    { seq: 2, author: 'bot', buttons: [{ id: 'person' }, { id: 'thanks' }] },
  ]);
  const again = await say(cookie, { id: '1', text: 'price?', locale: 'en' });
  expect(again.body).toEqual({ ...body, duplicate: true });
});

test('visitors do not meet, even when they choose the same ids', async () => {
  const [one, other] = [await visit(), await visit()];
  await say(one, { id: 'same', text: 'price?', locale: 'en' });
  const { body } = await say(other, { id: 'same', text: 'talk to a person', locale: 'en' });
  expect(body).toMatchObject({ duplicate: false, owner: 'waiting' });
  expect((await listen(one)).body.messages).toHaveLength(2);
});

test('what a visitor writes counts more than the language of the browser', async () => {
  const { body } = await say(await visit(), { id: '1', text: 'ราคาเท่าไหร่คะ', locale: 'en' });
  expect(body.replies[0]?.text).toContain('แก้ว');
});

test('bad messages, foreign pages and unknown channels are refused', async () => {
  const cookie = await visit();
  expect((await say(cookie, { id: '1' })).body.error.code).toBe('message.empty');
  expect((await say(cookie, { id: '1', text: 'a\u0007' })).body.error.code).toBe(
    'text.notPrintable',
  );
  expect((await call(`${server.url}/chat/nothing`)).body.error.code).toBe('channel.notFound');
  const foreign = await call(`${server.url}/chat/demo/api/messages`, {
    method: 'POST',
    headers: { cookie, origin: 'https://evil.example', 'content-type': 'application/json' },
    body: JSON.stringify({ id: '2', text: 'hi' }),
  });
  expect(foreign.status).toBe(403);
});

test('a person who follows a dead link gets the page, which says so; a program gets the code', async () => {
  const page = await call<string>(`${server.url}/chat/nosuch`, {
    headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
  });
  expect([page.status, page.body]).toEqual([404, '<title>chat</title>']);
  expect(page.headers.getSetCookie()).toEqual([]);
  const asked = await call(`${server.url}/chat/nosuch/api/messages?after=0`);
  expect([asked.status, asked.body.error.code]).toEqual([404, 'channel.notFound']);
});

test('the files of the page are kept for ever', async () => {
  const { headers, status } = await call(`${server.url}/chat/assets/page.js`);
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toContain('immutable');
});
