import type { EventBody } from '@bellhop/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readChat } from '../store/read-chat.ts';
import { emptyWrite } from '../turns/empty-write.ts';
import { storeWrite } from '../turns/store-write.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { storedTurns } from '../testing/stored-turns.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const minute = 60_000;
const inMinutes = (minutes: number) =>
  new Date(server.core.clock.now().getTime() + minutes * minute).toISOString();
const bodyOf = (timer: string): EventBody => {
  return { type: 'timerFired', timer, wait: timer, trigger: null, occurrence: null };
};

/** A chat that has begun, and that nothing else goes on in. */
async function chatOf(conversation: string) {
  await server.post({ id: `${conversation} 1`, conversation, text: 'zzz' });
  const { id } = await server.core.store.read.conversation.findFirstOrThrow({
    where: { externalId: conversation },
  });
  const chat = await readChat(server.core.store, id);
  if (chat === null) throw new Error('no chat');
  return chat;
}

/** Sets timers the way a turn does. */
async function setTimers(conversation: string, timers: Record<string, string | null>) {
  const chat = await chatOf(conversation);
  const write = emptyWrite(chat, server.core.clock.now().toISOString());
  for (const [id, at] of Object.entries(timers)) {
    write.timers.set(id, at === null ? null : { at, body: bodyOf(id) });
  }
  await storeWrite(server.core.machine, write);
}

/** The timers of a chat that have not fired. */
const left = async (conversation: string) => {
  const rows = await server.core.store.read.timer.findMany({
    where: { conversationId: (await chatOf(conversation)).id },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ id }) => id);
};
/** Those that have, in the order in which they did. */
const fired = async (conversation: string) => {
  const turns = await storedTurns(server.core.store, {
    externalId: { startsWith: 't:' },
    chat: conversation,
  });
  return turns.flatMap(({ event }) => /"timer":"([^"]+)"/.exec(event)?.[1] ?? []);
};

test('timers fire once each, in the order of their times, and only when they are due', async () => {
  await setTimers('order', { c: inMinutes(30), a: inMinutes(10), b: inMinutes(20) });
  server.passTime(5 * minute);
  expect(await fired('order')).toEqual([]);
  server.passTime(20 * minute);
  await expect.poll(() => left('order'), { timeout: 20_000 }).toEqual(['c']);
  expect(await fired('order')).toEqual(['a', 'b']);
  server.passTime(20 * minute);
  await expect.poll(() => left('order'), { timeout: 20_000 }).toEqual([]);
  expect(await fired('order')).toEqual(['a', 'b', 'c']);
});

test('a timer that is set again moves, and one that is stopped never fires', async () => {
  await setTimers('move', { a: inMinutes(10), b: inMinutes(10), z: inMinutes(60) });
  await setTimers('move', { a: inMinutes(40), b: null });
  server.passTime(15 * minute);
  expect(await left('move')).toEqual(['a', 'z']);
  server.passTime(30 * minute);
  await expect.poll(() => left('move'), { timeout: 20_000 }).toEqual(['z']);
  expect(await fired('move')).toEqual(['a']);
});

test('a timer whose chat is busy waits for its turn, and sees what that turn has changed', async () => {
  await setTimers('busy', { a: inMinutes(10), b: inMinutes(10) });
  const chat = await chatOf('busy');
  let free = () => {};
  const isFree = new Promise<void>((resolve) => (free = resolve));
  const busy = server.core.machine.queues.run(chat.channel.id, chat.externalId, async () => {
    await isFree;
    const write = emptyWrite(chat, server.core.clock.now().toISOString());
    write.timers.set('a', null);
    await storeWrite(server.core.machine, write);
  });
  server.passTime(15 * minute);
  expect(await fired('busy')).toEqual([]);
  free();
  await busy;
  await expect.poll(() => fired('busy'), { timeout: 20_000 }).toEqual(['b']);
  expect(await left('busy')).toEqual([]);
});

test('a timer that cannot fire keeps its own chat waiting, and no other', async () => {
  const { store } = server.core;
  const hasBody = (body: string) =>
    store.write((transaction) =>
      transaction.timer.updateMany({ where: { id: 'bad' }, data: { body } }),
    );
  await setTimers('ill', { bad: inMinutes(10), then: inMinutes(11) });
  await setTimers('well', { a: inMinutes(12), b: inMinutes(20) });
  await hasBody('{}');
  server.passTime(15 * minute);
  await expect.poll(() => fired('well'), { timeout: 20_000 }).toEqual(['a']);
  server.passTime(5 * minute);
  await expect.poll(() => fired('well'), { timeout: 20_000 }).toEqual(['a', 'b']);
  expect(await fired('ill')).toEqual([]);
  await hasBody(JSON.stringify(bodyOf('bad')));
  server.passTime(5 * minute);
  await expect.poll(() => fired('ill'), { timeout: 20_000 }).toEqual(['bad', 'then']);
});

test('a server that stops leaves what is still due for its next start', async () => {
  const names = Array.from({ length: 600 }, (_, index) => String(index).padStart(3, '0'));
  const at = inMinutes(10);
  await setTimers('many', Object.fromEntries(names.map((name) => [name, at])));
  server.passTime(15 * minute);
  await server.core.background.stop();
  expect((await left('many')).length).toBeGreaterThan(0);
  server.core.background.start((error) => {
    throw error;
  });
  await expect.poll(() => left('many'), { timeout: 60_000 }).toEqual([]);
  const all = await fired('many');
  expect([all.length, new Set(all).size]).toEqual([600, 600]);
}, 120_000);

test('what became due while the server was down fires after a restart, once', async () => {
  await setTimers('down', { late: inMinutes(20), early: inMinutes(10), later: inMinutes(600) });
  await server.core.background.stop();
  server.passTime(60 * minute);
  expect(await left('down')).toHaveLength(3);
  server.core.background.start((error) => {
    throw error;
  });
  await expect.poll(() => left('down'), { timeout: 20_000 }).toEqual(['later']);
  expect(await fired('down')).toEqual(['early', 'late']);
});

test('a clock that is put back delays timers and does no other harm', async () => {
  await setTimers('back', { a: inMinutes(10) });
  server.passTime(-60 * minute);
  server.passTime(65 * minute);
  expect(await fired('back')).toEqual([]);
  server.passTime(6 * minute);
  await expect.poll(() => fired('back'), { timeout: 20_000 }).toEqual(['a']);
});
