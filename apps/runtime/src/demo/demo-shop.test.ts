import { expect, test } from 'vitest';
import type { Train } from '../language/train.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { trainOnce } from '../testing/train-once.ts';
import { verifyDatabase } from '../verify/verify-database.ts';
import { addDemoShop } from './add-demo-shop.ts';
import en from './messages/en.json' with { type: 'json' };
import pl from './messages/pl.json' with { type: 'json' };
import th from './messages/th.json' with { type: 'json' };
import zhHans from './messages/zh-Hans.json' with { type: 'json' };
import zhHant from './messages/zh-Hant.json' with { type: 'json' };

const admin = { name: 'Ada', email: 'ada@example.com', password: 'long enough to be good' };

test.each([
  ['Good day', en],
  ['Hello there!', en],
  ['您好', zhHans],
  ['在嗎', zhHant],
  ['สวัสดีค่ะ', th],
  ['Dzień dobry!', pl],
])('the demo shop greets back on “%s” and tells nothing else', async (text, { replies }) => {
  await using server = await startTestServer();
  const { body } = await server.post({ id: 'm1', conversation: 'c1', text });
  expect(body.replies.map((reply) => reply.text)).toEqual([replies.hello]);
});

test.each([
  ['Thanks!', en],
  ['ขอบคุณค่ะ', th],
  ['dziękuję', pl],
])('the demo shop takes “%s” as thanks', async (text, { replies }) => {
  await using server = await startTestServer();
  const { body } = await server.post({ id: 'm1', conversation: 'c1', text });
  expect(body.replies.map((reply) => reply.text)).toEqual([replies.thanks]);
});

test('whoever sets Bellhop up finds the demo shop in the language of the set-up page', async () => {
  await using server = await startTestServer();
  const { status } = await server.mutate('setup.createAdmin', { ...admin, locale: 'th' });
  expect(status).toBe(200);
  const cookie = await server.signIn(admin);
  const [flow] = (await server.query('flows.list', undefined, cookie)).body;
  expect(flow?.name).toBe(th.names.flowName);
  const { body } = await server.query('flows.get', { id: flow?.id }, cookie);
  expect(body.document.nodes['onPerson']?.name).toBe(th.names.steps.person);
  const channels = await server.query('channels.list', undefined, cookie);
  expect(channels.body.map(({ name }) => name)).toEqual([th.names.channelName]);
  expect(body.document.nodes['markInterested']?.config['addTags']).toEqual(['สนใจ']);
  expect(await tagsOf(server, 'emma')).toEqual(['ลูกค้าใหม่']);
  const answer = await server.post({ id: 'm1', conversation: 'c1', text: 'สวัสดี' });
  expect(answer.body.replies.map((reply) => reply.text)).toEqual([th.replies.hello]);
});

test('it also answers as it is named then, whatever was read before', async () => {
  await using server = await startTestServer();
  // As what goes by the clock does it at the start.
  await server.core.programs.live();
  await server.mutate('setup.createAdmin', { ...admin, locale: 'th' });
  await server.post({ id: 'm1', conversation: 'c1', text: 'ราคาเท่าไหร่' });
  expect(await tagsOf(server, 'c1')).toEqual(['สนใจ']);
  const watcher = { found: () => undefined, counted: () => undefined };
  expect(await verifyDatabase(server.core.store, watcher)).toMatchObject({ turns: 1, same: 1 });
});

test('a demo shop that has answered somebody keeps its names', async () => {
  await using server = await startTestServer();
  await server.post({ id: 'm1', conversation: 'c1', text: 'hello' });
  await server.mutate('setup.createAdmin', { ...admin, locale: 'pl' });
  const cookie = await server.signIn(admin);
  const { body } = await server.query('flows.list', undefined, cookie);
  expect(body.map(({ name }) => name)).toEqual([en.names.flowName]);
});

test('a demo shop that is added without anybody to ask is named in the language that it is told', async () => {
  await using server = await startTestServer({ demo: false });
  await addDemoShop(server.core, 'zh-Hans');
  const flow = await server.core.store.read.flow.findFirst();
  expect(flow?.name).toBe(zhHans.names.flowName);
  expect(await tagsOf(server, 'emma')).toEqual([zhHans.names.tags.new]);
});

async function tagsOf({ core }: TestServer, externalId: string): Promise<string[]> {
  const where = { customer: { externalId } };
  return (await core.store.read.customerTag.findMany({ where })).map(({ tag }) => tag);
}

test('whoever is killed while the demo shop is set up gets the whole of it at the next start', async () => {
  let isKilled = true;
  const train: Train = (base) => (isKilled ? Promise.reject(new Error('killed')) : trainOnce(base));
  await using server = await startTestServer({ demo: false, train });
  await expect(addDemoShop(server.core)).rejects.toThrow('killed');
  isKilled = false;
  expect(await addDemoShop(server.core)).not.toBeNull();
  const cookie = await server.signIn(await server.addUser('admin'));
  const { body: language } = await server.query('language.get', undefined, cookie);
  expect(language).toMatchObject({ changed: false, live: { number: 1 } });
  const { body: flows } = await server.query('flows.list', undefined, cookie);
  expect(flows).toHaveLength(1);
});
