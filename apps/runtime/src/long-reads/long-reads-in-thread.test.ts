import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { testPlace } from '../testing/test-database.ts';
import { longReadsInThread, type ThreadedLongReads } from './long-reads-in-thread.boundary.ts';
import { longReadsHere, type LongReads } from './long-reads.ts';

let server: TestServer;
let here: LongReads;
let beside: ThreadedLongReads;
beforeAll(async () => {
  server = await startTestServer();
  for (const name of ['Ann', 'Malee', 'Wei']) {
    const customer = { id: name, name };
    await server.post({ id: name, conversation: name, text: 'price', customer });
    server.passTime(1000);
  }
  here = longReadsHere(server.core.store);
  beside = longReadsInThread(testPlace(server.folder));
});
afterAll(async () => {
  await beside.close();
  await server[Symbol.asyncDispose]();
});

const idOf = async (externalId: string) =>
  (await server.core.store.read.conversation.findFirstOrThrow({ where: { externalId } })).id;

test('the thread reads what would be read here', async () => {
  const search = { search: 'mal', cursor: undefined };
  const found = await beside.customers(search);
  expect(found.rows.map(({ name }) => name)).toEqual(['Malee']);
  expect(found).toEqual(await here.customers(search));
  const newest = { filter: {}, cursor: undefined };
  const page = await beside.replayPage(newest);
  expect(page.chats).toHaveLength(3);
  expect(page).toEqual(await here.replayPage(newest));
  const id = await idOf('Wei');
  expect(await beside.walk({ id })).toEqual(await here.walk({ id }));
  expect(await beside.replayChat({ id })).toEqual(page.chats[0]);
});

test('what was stored a moment ago is read', async () => {
  await server.post({ id: 'late', conversation: 'Late', text: 'price', customer: { id: 'Late' } });
  const id = await idOf('Late');
  expect(await beside.walk({ id })).toHaveLength(1);
});

test('an error that has a code keeps it', async () => {
  await expect(beside.replayChat({ id: 'nobody' })).rejects.toMatchObject({
    code: 'conversation.notFound',
  });
});

test('when nobody asks the thread ends, and whoever asks later has a new one', async () => {
  const short = longReadsInThread(testPlace(server.folder), { idle: 1 });
  const all = { search: 'a', cursor: undefined };
  const first = await short.customers(all);
  for (let time = 0; time < 3; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await short.customers(all)).toEqual(first);
  }
  await short.close();
});

test('who waits for a thread that dies is told, and the next one is answered', async () => {
  const id = await idOf('Ann');
  const dying = longReadsInThread(testPlace(server.folder));
  // It has not even opened the database yet.
  const told = expect(dying.walk({ id })).rejects.toThrow('the reading thread ended');
  await dying.close();
  await told;
  expect(await dying.walk({ id })).toEqual(await here.walk({ id }));
  await dying.close();
});

test('a database that cannot be read is a coded error, each time', async () => {
  const nowhere = longReadsInThread({ dataFolder: `${server.folder}/nowhere`, databaseUrl: null });
  for (let time = 0; time < 2; time += 1) {
    await expect(nowhere.walk({ id: 'x' })).rejects.toMatchObject({ code: 'data.missing' });
  }
  await nowhere.close();
});
