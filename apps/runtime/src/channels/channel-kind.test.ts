import { expect, test } from 'vitest';
import { startTestServer } from '../testing/start-test-server.ts';

test('a channel shows what its platform can show, from the next message on', async () => {
  await using server = await startTestServer();
  const cookie = await server.signIn(await server.addUser('admin'));
  const chat = { conversation: 'c1', customer: { locale: 'en' } };
  const before = await server.post({ ...chat, id: 'm1', text: 'how much is it?' });
  expect(before.body.replies.at(-1)?.buttons).toHaveLength(2);

  const [channel] = (await server.query('channels.list', undefined, cookie)).body;
  expect(channel).toMatchObject({ kind: 'api' });
  expect(channel?.kinds).toContain('shopee');
  const change = { id: channel?.id, kind: 'shopee' };
  const changed = await server.mutate('channels.setKind', change, cookie);
  expect(changed.body).toMatchObject({ kind: 'shopee' });

  // The chat is in memory by now.
  const after = await server.post({ ...chat, id: 'm2', text: 'how much is it?' });
  expect(after.body.replies.at(-1)?.buttons ?? []).toEqual([]);
  expect(after.body.replies.at(-1)?.text).toContain('1. ');
});

test('a platform that does not exist is refused, and so is a channel that does not', async () => {
  await using server = await startTestServer();
  const cookie = await server.signIn(await server.addUser('admin'));
  const [channel] = (await server.query('channels.list', undefined, cookie)).body;
  const wrong = { id: channel?.id, kind: 'pigeon' };
  expect((await server.mutate('channels.setKind', wrong, cookie)).status).toBe(400);
  const gone = { id: 'nobody', kind: 'line' };
  expect((await server.mutate('channels.setKind', gone, cookie)).status).toBe(404);
});
