import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startTestServer } from '../testing/start-test-server.ts';

test('a connection on which nothing was ever asked does not keep the server from stopping', async () => {
  const server = await startTestServer();
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const ended = once(socket, 'close');
  await server[Symbol.asyncDispose]();
  await ended;
});

test('a stream ends with the server, also for a reader that did not ask for it by name', async () => {
  const server = await startTestServer();
  await server.post({ id: '1', conversation: 'a', text: 'price' });
  const { body } = await fetch(`${server.url}/v1/channels/demo/conversations/a/stream`, {
    headers: { authorization: `Bearer ${server.secret}` },
  });
  const reader = body?.getReader();
  await reader?.read();
  await server[Symbol.asyncDispose]();
  await expect(
    (async () => {
      while ((await reader?.read())?.done === false);
    })(),
  ).rejects.toThrow();
});

test('a message that is being answered is answered before the server stops', async () => {
  const server = await startTestServer();
  const { queues } = server.core.machine;
  const channel = await server.core.channels.find('demo');
  let goOn = (): void => undefined;
  void queues.run(channel?.id ?? '', 'a', () => new Promise<void>((resolve) => (goOn = resolve)));
  const posted = server.post({ id: '1', conversation: 'a', text: 'price' });
  await expect.poll(() => queues.depth()).toBe(2);
  const stopped = server[Symbol.asyncDispose]();
  const late = await server.post({ id: '2', conversation: 'b', text: 'price' });
  expect([late.status, late.body.error.code]).toEqual([503, 'server.stopping']);
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  goOn();
  expect(await posted).toMatchObject({ status: 200, body: { duplicate: false } });
  await stopped;
});
