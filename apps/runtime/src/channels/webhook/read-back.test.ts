import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const address = (rest: string) => `${server.url}/v1/channels/demo/conversations/${rest}`;
const bearer = () => ({ authorization: `Bearer ${server.secret}` });

test('a channel reads what it has not seen yet', async () => {
  await server.post({ id: 'p1', conversation: 'poll', text: 'price' });
  await server.post({ id: 'p2', conversation: 'poll', text: 'is it in stock' });
  const { body } = await call<{ messages: { seq: number }[] }>(address('poll/messages?after=2'), {
    headers: bearer(),
  });
  expect(body.messages.map(({ seq }) => seq)).toEqual([3, 4]);
  const wrong = await call(address('poll/messages?after=soon'), { headers: bearer() });
  expect([wrong.status, wrong.body.error.problems[0]?.path]).toEqual([400, 'after']);
});

test('a stream begins where it broke off, and brings new messages at once', async () => {
  await server.post({ id: 's1', conversation: 'stream', text: 'price' });
  const leaving = new AbortController();
  const response = await fetch(address('stream/stream'), {
    headers: { ...bearer(), 'last-event-id': '1', accept: 'text/event-stream' },
    signal: leaving.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const listening = (async () => {
    for (;;) heard += (await reader?.read())?.value ?? '';
  })().catch(() => undefined);
  await expect.poll(() => heard).toContain('id: 2\nevent: message');
  await server.post({ id: 's2', conversation: 'stream', text: 'stock' });
  await expect.poll(() => heard).toContain('id: 4\nevent: message');
  expect(heard).not.toContain('id: 1\n');
  leaving.abort();
  await listening;
});

test('reading needs the secret, too', async () => {
  for (const rest of ['poll/messages', 'poll/stream']) {
    const { status, body } = await call(address(rest));
    expect([status, body.error.code]).toEqual([401, 'channel.wrongSecret']);
  }
});
