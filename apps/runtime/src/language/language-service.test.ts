import type { FaqEntry, Intent } from '@bellhop/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let operator: string;
let admin: string;
beforeEach(async () => {
  server = await startTestServer({ demo: false });
  operator = await server.signIn(await server.addUser('operator'));
  admin = await server.signIn(await server.addUser('admin'));
});
afterEach(() => server[Symbol.asyncDispose]());

const mutate = async <Path extends string>(path: Path, input: unknown) =>
  (await server.mutate(path, input, operator)).body;
const get = async () => (await server.query('language.get', undefined, operator)).body;
const putLive = async () => (await server.mutate('language.putLive', {}, admin)).body;
const codeOf = ({ error }: { error: { data: { bellhop: { code: string } } } }) =>
  error.data.bellhop.code;

const intent = (id: string, examples: string[] = []): Intent => ({
  id,
  names: { en: `Asks about ${id}` },
  examples,
});
const entry = (id: string, questions = ['Do you wrap gifts?']): FaqEntry => ({
  id,
  questions,
  answers: [{ locale: 'en', text: 'Yes.', from: null, until: '2030-12-31' }],
  product: '',
  buttons: [{ en: 'More' }],
});

test('a shop that taught nothing has nothing to put live', async () => {
  expect(await get()).toEqual({
    intents: [],
    faq: [],
    thresholds: { value: null, revision: 0 },
    live: null,
    changed: false,
    country: 'TH',
  });
  expect(await putLive()).toEqual({ number: 0 });
  expect((await get()).live).toBeNull();
});

test('what is saved comes back, tidied, in the order of saving', async () => {
  const sentences = [' how much ', '', 'how much', 'price?'];
  expect(
    await mutate('language.saveIntent', { intent: intent('z', sentences), revision: null }),
  ).toEqual({ revision: 1 });
  await mutate('language.saveIntent', { intent: intent('a'), revision: null });
  expect(await mutate('language.saveFaq', { entry: entry('gift'), revision: null })).toEqual({
    revision: 1,
  });
  expect(await get()).toEqual({
    intents: [
      { ...intent('z', ['how much', 'price?']), revision: 1 },
      { ...intent('a'), revision: 1 },
    ],
    faq: [{ ...entry('gift'), revision: 1 }],
    thresholds: { value: null, revision: 0 },
    live: null,
    changed: true,
    country: 'TH',
  });
});

test('whoever saves second is told so, and nothing is lost', async () => {
  const save = (examples: string[], revision: number | null) =>
    mutate('language.saveIntent', { intent: intent('price', examples), revision });
  await save(['first'], null);
  expect(codeOf(await save(['again'], null))).toBe('language.conflict');
  expect(await save(['second'], 1)).toEqual({ revision: 2 });
  const late = await server.mutate(
    'language.saveIntent',
    { intent: intent('price', ['late']), revision: 1 },
    operator,
  );
  expect([late.status, codeOf(late.body)]).toEqual([409, 'language.conflict']);
  const both = await Promise.all([save(['left'], 2), save(['right'], 2)]);
  expect(both.filter(({ revision }) => revision === 3)).toHaveLength(1);
  expect((await get()).intents[0]?.revision).toBe(3);
});

test('an unknown id has its code everywhere', async () => {
  const texts = ['x'];
  const calls: [string, object][] = [
    ['language.saveIntent', { intent: intent('gone'), revision: 1 }],
    ['language.removeIntent', { id: 'gone' }],
    ['language.addExamples', { intent: 'gone', texts }],
    ['language.removeExamples', { intent: 'constructor', texts }],
    ['language.saveFaq', { entry: entry('gone'), revision: 4 }],
    ['language.removeFaq', { id: 'gone' }],
    ['language.addQuestions', { entry: 'gone', questions: texts }],
    ['language.removeQuestions', { entry: 'gone', questions: texts }],
  ];
  for (const [path, input] of calls) {
    const { status, body } = await server.mutate(path, input, operator);
    expect([path, status, codeOf(body)]).toEqual([path, 404, 'language.notFound']);
  }
});

test('undo brings a removed record back where it was, and an old copy cannot overwrite it', async () => {
  for (const id of ['one', 'two', 'three']) {
    await mutate('language.saveIntent', { intent: intent(id, [id]), revision: null });
  }
  await mutate('language.removeIntent', { id: 'two' });
  expect((await get()).intents.map(({ id }) => id)).toEqual(['one', 'three']);
  const kept = await server.core.store.read.intent.findUniqueOrThrow({ where: { id: 'two' } });
  expect(kept.examples).toBe('[]');
  expect(codeOf(await mutate('language.removeIntent', { id: 'two' }))).toBe('language.notFound');
  const back = { intent: intent('two', ['two']), revision: null };
  const { revision } = await mutate('language.saveIntent', back);
  expect((await get()).intents.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  const stale = { intent: intent('two', ['stale']), revision: 1 };
  expect(codeOf(await mutate('language.saveIntent', stale))).toBe('language.conflict');
  expect(revision).toBe(3);
});

test('only new sentences are added, and those can be taken back', async () => {
  await mutate('language.saveIntent', { intent: intent('price', ['How much?']), revision: null });
  const texts = ['how  MUCH?', 'Ｈow much?', 'the price', ' the price ', 'cost'];
  expect(await mutate('language.addExamples', { intent: 'price', texts })).toEqual({
    added: ['the price', 'cost'],
  });
  expect(await mutate('language.addExamples', { intent: 'price', texts })).toEqual({ added: [] });
  expect((await get()).intents[0]).toMatchObject({ revision: 2 });
  await mutate('language.removeExamples', { intent: 'price', texts: ['the price', 'cost'] });
  expect((await get()).intents[0]?.examples).toEqual(['How much?']);
});

test('a message that becomes an example leaves the customer’s number behind', async () => {
  await mutate('language.saveIntent', { intent: intent('call', ['Call me']), revision: null });
  const texts = ['call me at +66 81 234 5678'];
  const { added } = await mutate('language.addExamples', { intent: 'call', texts });
  expect(added).toHaveLength(1);
  expect(added[0]).toContain('call me at');
  expect(added[0]).not.toContain('5678');
  await mutate('language.saveFaq', { entry: entry('ring', ['One?']), revision: null });
  const questions = texts;
  const asked = await mutate('language.addQuestions', { entry: 'ring', questions });
  expect(asked.added).toEqual(added);
});

test('a FAQ entry keeps one question', async () => {
  await mutate('language.saveFaq', { entry: entry('gift', ['One?']), revision: null });
  expect(await mutate('language.addQuestions', { entry: 'gift', questions: ['Two?'] })).toEqual({
    added: ['Two?'],
  });
  await mutate('language.removeQuestions', { entry: 'gift', questions: ['One?'] });
  const last = await mutate('language.removeQuestions', { entry: 'gift', questions: ['Two?'] });
  expect(last.error.data.bellhop.problems).toEqual([
    { code: 'input.tooShort', path: 'questions', values: { limit: 1 } },
  ]);
  const blank = await mutate('language.saveFaq', { entry: entry('blank', [' ']), revision: null });
  expect(codeOf(blank)).toBe('input.invalid');
  expect((await get()).faq).toEqual([{ ...entry('gift', ['Two?']), revision: 3 }]);
});

test('more than fits is refused, and nothing of it stays', async () => {
  const many = Array.from({ length: 1000 }, (_, index) => `sentence ${String(index)}`);
  await mutate('language.saveIntent', { intent: intent('full', many), revision: null });
  const { error } = await mutate('language.addExamples', { intent: 'full', texts: ['one more'] });
  expect(error.data.bellhop).toEqual({
    code: 'language.tooLarge',
    problems: [{ code: 'language.tooLarge', path: 'examples', values: { limit: 1000 } }],
  });
  const intents = Array.from({ length: 300 }, (_, index) => intent(`i${String(index)}`));
  expect(codeOf(await mutate('language.import', { intents, faq: [] }))).toBe('language.tooLarge');
  expect((await get()).intents).toHaveLength(1);
  const fat = Array.from({ length: 20 }, (_, index) => intent(`f${String(index)}`, many));
  expect(codeOf(await mutate('language.import', { intents: fat, faq: [] }))).toBe(
    'language.tooLarge',
  );
  expect((await get()).intents[0]?.examples).toHaveLength(1000);
});

test('an import is taken whole or not at all, and replaces what it names', async () => {
  await mutate('language.saveIntent', { intent: intent('price', ['old']), revision: null });
  const fresh = {
    intents: [intent('size', ['which size']), intent('price', ['new'])],
    faq: [entry('gift')],
  };
  expect(await mutate('language.import', fresh)).toEqual({ intents: 2, faq: 1 });
  const after = await get();
  expect(after.intents).toEqual([
    { ...intent('price', ['new']), revision: 2 },
    { ...intent('size', ['which size']), revision: 1 },
  ]);
  const broken = {
    intents: [intent('price', ['broken'])],
    faq: [entry('other'), entry('bad', ['  '])],
  };
  expect(codeOf(await mutate('language.import', broken))).toBe('input.invalid');
  const twice = await mutate('language.import', { intents: [], faq: [entry('x'), entry('x')] });
  expect(twice.error.data.bellhop.problems).toEqual([
    { code: 'command.duplicateId', path: 'faq.1.id', values: { id: 'x' } },
  ]);
  expect(await get()).toEqual(after);
});

test('versions are numbered, and putting the same live again adds none', async () => {
  await mutate('language.saveIntent', { intent: intent('price', ['how much']), revision: null });
  expect(await Promise.all([putLive(), putLive(), putLive()])).toEqual([
    { number: 1 },
    { number: 1 },
    { number: 1 },
  ]);
  expect(await get()).toMatchObject({ changed: false, live: { number: 1, author: 'The admin' } });
  await mutate('language.addExamples', { intent: 'price', texts: ['what does it cost'] });
  expect((await get()).changed).toBe(true);
  expect(await putLive()).toEqual({ number: 2 });
  await mutate('language.removeIntent', { id: 'price' });
  expect(await putLive()).toEqual({ number: 3 });
  const versions = await server.core.store.read.languageVersion.findMany({
    orderBy: { number: 'asc' },
  });
  expect(versions.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(versions[0]?.model).toContain('"intents":["price"]');
  expect(versions[2]?.model).toBeNull();
});

test.each([
  ['an id that is no id', { intent: intent('__proto__'), revision: null }],
  [
    'a language that is no language',
    { intent: { ...intent('x'), names: { constructor: 'x' } }, revision: null },
  ],
  [
    'a sentence of 100,000 characters',
    { intent: intent('x', ['x'.repeat(100_000)]), revision: null },
  ],
  ['half a character', { intent: intent('x', ['\ud83d']), revision: null }],
])('%s is refused with a code', async (_name, input) => {
  const { status, body } = await server.mutate('language.saveIntent', input, operator);
  expect([status, codeOf(body)]).toEqual([400, 'input.invalid']);
});

test('agents may sort sentences in, but neither save nor put live', async () => {
  await mutate('language.saveIntent', { intent: intent('price'), revision: null });
  const agent = await server.signIn(await server.addUser('agent'));
  const add = { intent: 'price', texts: ['how much'] };
  expect((await server.mutate('language.addExamples', add, agent)).status).toBe(200);
  const save = { intent: intent('price'), revision: 2 };
  expect((await server.mutate('language.saveIntent', save, agent)).status).toBe(403);
  expect((await server.mutate('language.putLive', {}, operator)).status).toBe(403);
});

test('how sure the bot has to be is part of the draft, and goes live with it', async () => {
  await mutate('language.saveIntent', { intent: intent('price', ['how much']), revision: null });
  await putLive();
  const careful = { answerAt: 0.6, askAt: 0.2 };
  expect(await mutate('language.saveThresholds', { thresholds: careful, revision: 0 })).toEqual({
    revision: 1,
  });
  expect(await get()).toMatchObject({
    thresholds: { value: careful, revision: 1 },
    changed: true,
    live: { number: 1 },
  });
  expect(await putLive()).toEqual({ number: 2 });
  expect((await get()).changed).toBe(false);
  await mutate('language.saveThresholds', { thresholds: null, revision: 1 });
  expect(await get()).toMatchObject({ thresholds: { value: null, revision: 2 }, changed: true });
});

test('two people who move the thresholds at once do not undo each other unseen', async () => {
  const thresholds = { answerAt: 0.5, askAt: 0.1 };
  await mutate('language.saveThresholds', { thresholds, revision: 0 });
  const late = await mutate('language.saveThresholds', { thresholds: null, revision: 0 });
  expect(codeOf(late)).toBe('language.conflict');
  expect((await get()).thresholds.value).toEqual(thresholds);
});

test('nobody can have it ask back about what it answers', async () => {
  const thresholds = { answerAt: 0.2, askAt: 0.5 };
  const refused = await mutate('language.saveThresholds', { thresholds, revision: 0 });
  expect(codeOf(refused)).toBe('input.invalid');
});
