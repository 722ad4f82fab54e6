import type { Intent } from '@bellhop/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { trainToText } from './train.ts';

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn(await server.addUser('admin'));
});
afterAll(() => server[Symbol.asyncDispose]());

const mutate = async <Path extends string>(path: Path, input: unknown) =>
  (await server.mutate(path, input, admin)).body;
const get = async () => (await server.query('language.get', undefined, admin)).body;
const intent = (id: string, examples: string[]): Intent => ({ id, names: { en: id }, examples });

async function readingOf(id: string, text: string) {
  const { body } = await server.post({ id, conversation: id, text });
  const { body: turn } = await server.query('conversations.trace', { turnId: body.trace }, admin);
  return turn.event.facts.understood;
}

test('the demo shop reads messages with its first version', async () => {
  const { live, changed, intents, faq } = await get();
  expect(live).toMatchObject({ number: 1, author: 'Bellhop' });
  expect([changed, intents.length, faq.length]).toEqual([false, 14, 6]);
  expect(Object.keys(intents[0]?.names ?? {}).sort()).toEqual([
    'en',
    'pl',
    'th',
    'zh-Hans',
    'zh-Hant',
  ]);
  const understood = await readingOf('first', 'Can the mugs go in the dishwasher?');
  expect(understood?.version).toBe(live?.version);
  expect(understood?.faq?.hits[0]?.id).toBe('washing');
});

test('a draft reads nothing before it is live', async () => {
  const texts = ['do you buy old teapots', 'I want to sell my old teapot', 'old teapots wanted?'];
  await mutate('language.saveIntent', { intent: intent('sellUs', texts), revision: null });
  const [text = ''] = texts;
  expect((await readingOf('draft', text))?.intent?.ranked[0]?.intent).not.toBe('sellUs');
  expect(await mutate('language.putLive', {})).toEqual({ number: 2 });
  const reading = await readingOf('live', text);
  expect(reading?.intent?.ranked[0]).toMatchObject({ intent: 'sellUs', names: { en: 'sellUs' } });
  expect(reading?.version).toBe((await get()).live?.version);
});

test('a customer is read with the thresholds of the live version', async () => {
  const { thresholds } = await get();
  const never = { answerAt: 1, askAt: 0 };
  const { revision } = await mutate('language.saveThresholds', {
    thresholds: never,
    revision: thresholds.revision,
  });
  expect((await readingOf('bold', 'how much is it?'))?.intent?.verdict).toBe('answer');
  await mutate('language.putLive', {});
  const careful = (await readingOf('careful', 'how much is it?'))?.intent;
  expect(careful).toMatchObject({ verdict: 'didYouMean', answerAt: 1, askAt: 0 });
  await mutate('language.saveThresholds', { thresholds: null, revision });
  await mutate('language.putLive', {});
  expect((await readingOf('bold_again', 'how much is it?'))?.intent?.verdict).toBe('answer');
});

test('publishing a flow puts what was taught live in the same go; a refused one leaves it', async () => {
  await mutate('language.addExamples', { intent: 'sellUs', texts: ['my granny has a teapot'] });
  const [flow] = (await server.query('flows.list', undefined, admin)).body;
  const publish = (revision: number) =>
    mutate('flows.publish', { id: flow?.id, revision, note: '', acceptedWarnings: true });
  expect(await publish(99)).toMatchObject({ status: 'refused' });
  expect(await get()).toMatchObject({ changed: true, live: { number: 4 } });
  expect(await publish(flow?.revision ?? 0)).toMatchObject({ status: 'published', number: 1 });
  expect(await get()).toMatchObject({ changed: false, live: { number: 5, author: 'The admin' } });
  expect(await publish(flow?.revision ?? 0)).toMatchObject({ status: 'published', number: 1 });
  expect((await get()).live?.number).toBe(5);
});

test('what a shop has taught is learnt beside the messages, none of which waits or is lost', async () => {
  await using shop = await startTestServer({ train: trainToText });
  const owner = await shop.signIn(await shop.addUser('admin'));
  const taught = { intents: [intent('about_vases', ['is the blue flat vase any good'])], faq: [] };
  await shop.mutate('language.import', taught, owner);
  let isLearning = true;
  const learning = shop.mutate('language.putLive', {}, owner).finally(() => {
    isLearning = false;
  });
  const answers: { status: number; during: boolean }[] = [];
  for (let index = 0; index < 50; index += 1) {
    const id = `busy-${String(index)}`;
    const message = { id, conversation: `busy-${String(index % 7)}`, text: 'price' };
    const { status } = await shop.post(message);
    answers.push({ status, during: isLearning });
  }
  expect((await learning).body).toEqual({ number: 2 });
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(answers.filter(({ during }) => during).length).toBeGreaterThan(10);
  const stored = await shop.core.store.read.turn.count({
    where: { externalId: { contains: 'busy-' } },
  });
  expect(stored).toBe(50);
  const after = { id: 'after', conversation: 'after', text: 'is the blue flat vase any good' };
  const { body } = await shop.post(after);
  const { body: turn } = await shop.query('conversations.trace', { turnId: body.trace }, owner);
  expect(turn.event.facts.understood?.intent?.ranked[0]?.intent).toBe('about_vases');
});

test('one sentence for an intent, and one sentence for two, do no harm', async () => {
  await mutate('language.import', {
    intents: [
      intent('lonely', ['purple elephants']),
      intent('left', ['the very same sentence']),
      intent('right', ['the very same sentence']),
      intent('constructor', ['constructor', '__proto__', 'toString hasOwnProperty']),
      intent('empty', []),
    ],
    faq: [],
  });
  expect((await mutate('language.putLive', {})).number).toBe(6);
  for (const text of [
    'purple elephants',
    'the very same sentence',
    '__proto__',
    'constructor',
    '😀😀',
  ]) {
    const reading = await readingOf(`odd ${text}`, text);
    expect(reading?.intent?.ranked.length).toBeLessThanOrEqual(3);
  }
});

test('a restarted server reads with the stored model, and learns again when it cannot', async () => {
  const { store } = server.core;
  const text = 'Can the mugs go in the dishwasher?';
  const before = (await readingOf('stored', text))?.intent;
  server.core.liveLanguage.forget();
  expect((await readingOf('again', text))?.intent).toEqual(before);
  const version = (await get()).live?.version ?? '';
  await store.write((transaction) =>
    transaction.languageVersion.update({
      where: { id: version },
      data: { model: '{"format":"of another Bellhop"}' },
    }),
  );
  server.core.liveLanguage.forget();
  expect((await readingOf('relearnt', text))?.intent).toEqual(before);
});
