import { emptyFlow, writeFlow, type FlowDocument, type TestCase } from '@bellhop/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PublishOutcome } from '../api/shapes/flow-shapes.ts';
import type { describeApi } from '../plugins/openapi.ts';
import { buildFlow } from '@bellhop/templates';
import { call } from '../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer({ demo: true });
  admin = await server.signIn(await server.addUser('admin'));
});
afterAll(() => server[Symbol.asyncDispose]());

const mutate = async <Path extends string>(path: Path, input: unknown) =>
  (await server.mutate(path, input, admin)).body;
const query = async <Path extends string>(path: Path, input?: unknown) =>
  (await server.query(path, input, admin)).body;

/** A flow that asks a question with one button and answers it. */
function asking(id: string, word: string, question: string, answer: string): FlowDocument {
  const settings = {
    name: word,
    description: '',
    kind: 'conversation' as const,
    defaultLocale: 'en',
    locales: ['en'],
  };
  return buildFlow(id, settings, {
    start: {
      type: 'message',
      at: [0, 0],
      config: { on: 'keywords', keywords: [word], mode: 'contains', canInterrupt: false },
      to: { then: 'ask' },
    },
    ask: {
      type: 'reply',
      at: [400, 0],
      config: { text: { en: question }, quickReplies: [{ id: 'yes', label: { en: 'Yes' } }] },
      to: { 'button:yes': 'answer' },
    },
    answer: {
      type: 'reply',
      at: [800, 0],
      config: { text: { en: answer }, quickReplies: [] },
    },
  });
}

async function newFlow(word: string, question: string, answer: string) {
  const { id } = await mutate('flows.create', { name: word, locale: 'en' });
  const document = asking(id, word, question, answer);
  const save = (baseRevision: number, next = document) =>
    mutate('flows.save', { id, baseRevision, document: next, clientId: 'browser-1' });
  const publish = async (revision: number, acceptedWarnings = false): Promise<PublishOutcome> =>
    mutate('flows.publish', { id, revision, note: 'n', acceptedWarnings });
  const published = async (revision: number) => {
    const outcome = await publish(revision);
    if (outcome.status === 'refused') throw new Error(outcome.code);
    return outcome;
  };
  return { id, document, save, publish, published };
}

test('the second of two browsers gets a conflict, and nothing is lost', async () => {
  const { id, document, save } = await newFlow('conflict', 'A?', 'B');
  expect(await save(1)).toEqual({ status: 'saved', revision: 2 });
  const late = await save(1, { ...document, name: 'mine' });
  expect(late).toMatchObject({ status: 'conflict', revision: 2, document: { name: 'conflict' } });
  expect(await query('flows.get', { id })).toMatchObject({
    revision: 2,
    document: { name: 'conflict' },
  });
  const both = await Promise.all([save(2), save(2)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['conflict', 'saved']);
});

test('an edge to nowhere is refused on saving and on import', async () => {
  const { id, document, save } = await newFlow('nowhere', 'A?', 'B');
  const edge = { id: 'bad', from: { node: 'ask', exit: 'other' }, to: { node: 'gone' } };
  const broken = { ...document, edges: { ...document.edges, bad: edge } };
  const refused = await save(1, broken);
  expect(refused.error.data.bellhop.problems).toEqual([
    { code: 'command.edgeToNowhere', path: 'edges.bad', values: { id: 'gone' } },
  ]);
  const imported = await mutate('flows.import', { text: writeFlow(broken) });
  expect(imported.error.data.bellhop.code).toBe('command.edgeToNowhere');
  expect(await query('flows.get', { id })).toMatchObject({ revision: 1 });
});

test.each([
  ['broken JSON', '{"format":', 'input.notJson'],
  ['foreign JSON', '{"nodes":[]}', 'flow.foreignFormat'],
  ['a newer format', '{"format":"bellhop/flow","formatVersion":99}', 'flow.newerFormat'],
])('import refuses %s and adds nothing', async (_name, text, code) => {
  const before = (await query('flows.list')).length;
  const refused = await mutate('flows.import', { text });
  expect(refused.error.data.bellhop.code).toBe(code);
  expect(await query('flows.list')).toHaveLength(before);
});

test('what was exported can be imported, as a flow of its own', async () => {
  const document = asking('exported', 'exported', 'A?', 'B');
  const { id } = await mutate('flows.import', { text: writeFlow(document) });
  expect((await query('flows.get', { id })).document).toEqual({ ...document, id });
});

test('errors block publishing, and so does a draft that changed meanwhile', async () => {
  const { id, save, publish } = await newFlow('blocked', 'A?', 'B');
  await save(
    1,
    emptyFlow(id, {
      name: 'x',
      description: '',
      kind: 'conversation',
      defaultLocale: 'en',
      locales: ['en'],
    }),
  );
  expect(await publish(2)).toMatchObject({
    status: 'refused',
    code: 'flow.hasErrors',
    problems: [{ code: 'noTrigger', severity: 'error' }],
  });
  expect(await publish(1)).toEqual({
    status: 'refused',
    code: 'flow.draftChanged',
    problems: [],
    failedTests: [],
  });
  expect(await query('flows.versions', { id })).toEqual([]);
});

test('a flow that asks for an intent that is gone is published only when somebody agrees', async () => {
  const { id, document, save, publish } = await newFlow('intents', 'A?', 'B');
  const start = document.nodes['start'];
  if (start === undefined) throw new Error('no trigger');
  const withIntents = (intents: string[]): FlowDocument => ({
    ...document,
    nodes: {
      ...document.nodes,
      start: { ...start, config: { ...start.config, on: 'intent', intents } },
    },
  });
  await save(1, withIntents(['gone']));
  expect(await publish(2)).toMatchObject({
    status: 'refused',
    code: 'flow.warningsNotAccepted',
    problems: [{ code: 'unknownIntents', node: 'start' }],
  });
  await save(2, withIntents(['invoice']));
  expect(await publish(3)).toMatchObject({ status: 'published' });
  await mutate('flows.takeOffline', { id });
});

test('red tests block publishing until they are repaired or somebody writes down why', async () => {
  const { id, document, save } = await newFlow('tested', 'Which?', 'B');
  const publish = (revision: number, testsReason?: string) =>
    mutate('flows.publish', { id, revision, note: 'n', acceptedWarnings: false, testsReason });
  const withTest = (expected: string): FlowDocument => ({
    ...document,
    tests: {
      t1: {
        id: 't1',
        name: 'Asks back',
        steps: [{ customer: { text: 'tested' } }, { expect: { replies: [expected] } }],
      },
    },
  });
  await save(1, withTest('What?'));
  const refused = { status: 'refused', code: 'flow.testsFailed', failedTests: ['Asks back'] };
  expect(await publish(2)).toMatchObject(refused);
  expect((await publish(2, '  ')).error.data.bellhop.code).toBe('input.invalid');
  expect(await query('flows.versions', { id })).toEqual([]);

  expect(await publish(2, 'The test is wrong, the sale begins')).toMatchObject({ number: 1 });
  await save(2, withTest('Which?'));
  expect(await publish(3, 'not needed')).toMatchObject({ status: 'published', number: 2 });
  const coverage = { steps: { covered: 2, total: 3 } };
  expect(await query('flows.versions', { id })).toMatchObject([
    { number: 2, tests: { passed: 1, failed: [], coverage, reason: null, errors: null } },
    { number: 1, tests: { failed: ['Asks back'], reason: 'The test is wrong, the sale begins' } },
  ]);
  await mutate('flows.takeOffline', { id });
});

test('errors block publishing; those with which a flow can run give way to a written reason', async () => {
  const { id, document, save } = await newFlow('hasty', 'Which?', 'B');
  const publish = (revision: number, errorsReason?: string) => {
    const wanted = { id, revision, note: 'n', name: 'Hasty', acceptedWarnings: true };
    return mutate('flows.publish', { ...wanted, errorsReason });
  };
  const empty = Object.values(document.nodes).find(({ type }) => type === 'reply');
  if (empty === undefined) throw new Error('no reply');
  const config = { ...empty.config, text: { en: '' } };
  await save(1, { ...document, nodes: { ...document.nodes, [empty.id]: { ...empty, config } } });
  expect(await publish(2)).toMatchObject({ status: 'refused', code: 'flow.hasErrors' });
  const reason = 'The words come in an hour';
  expect(await publish(2, reason)).toMatchObject({ status: 'published', number: 1 });
  expect(await query('flows.versions', { id })).toMatchObject([
    { name: 'Hasty', tests: { errors: { reason } } },
  ]);

  const unknown = { ...empty, type: 'from-the-future' };
  await save(2, { ...document, nodes: { ...document.nodes, [empty.id]: unknown } });
  expect(await publish(3, reason)).toMatchObject({ status: 'refused', code: 'flow.hasErrors' });
  await mutate('flows.takeOffline', { id });
});

test('publishing the same draft again makes no second version', async () => {
  const flow = await newFlow('thrice', 'A?', 'B');
  await flow.save(1);
  const at = (await flow.published(2)).number;
  const again = await Promise.all([flow.published(2), flow.published(2), flow.published(2)]);
  expect(again.map(({ number }) => number)).toEqual([at, at, at]);
  expect(new Set(again.map(({ versionId }) => versionId)).size).toBe(1);
  expect(await query('flows.versions', { id: flow.id })).toHaveLength(1);

  await mutate('flows.takeOffline', { id: flow.id });
  expect(await flow.published(2)).toMatchObject({ number: 1 });
  expect(await query('flows.versions', { id: flow.id })).toMatchObject([{ live: true }]);
});

test('the history says who put which version live, and when', async () => {
  const flow = await newFlow('history', 'A?', 'B');
  await flow.save(1);
  const { versionId } = await flow.published(2);
  await flow.save(2, asking(flow.id, 'history', 'Again?', 'B'));
  await flow.published(3);
  const second = await server.addUser('admin');
  await server.core.services.flows.goLive(versionId, { id: second.id, name: 'Bea' });
  const [newer, older] = await query('flows.versions', { id: flow.id });
  expect(newer).toMatchObject({ number: 2, live: false, liveAt: newer?.createdAt });
  expect(older).toMatchObject({ number: 1, live: true, author: 'The admin', liveBy: 'Bea' });
  expect(Date.parse(older?.liveAt ?? '')).toBeGreaterThan(Date.parse(newer?.createdAt ?? ''));
  // A second click changes nothing that was written down.
  await mutate('flows.goLive', { versionId });
  expect((await query('flows.versions', { id: flow.id }))[1]).toEqual(older);
});

test('a running chat finishes on its version while new chats take the new one', async () => {
  const flow = await newFlow('zebra', 'Old question?', 'Old answer');
  await flow.save(1);
  const first = await flow.published(2);
  expect(first).toMatchObject({ status: 'published', number: 1 });
  const old = await server.post({ id: 'z1', conversation: 'zebra-old', text: 'zebra' });
  expect(old.body.replies[0]?.text).toBe('Old question?');

  await flow.save(2, asking(flow.id, 'zebra', 'New question?', 'New answer'));
  expect(await flow.publish(3)).toMatchObject({ status: 'published', number: 2 });
  const fresh = await server.post({ id: 'z2', conversation: 'zebra-new', text: 'zebra' });
  expect(fresh.body.replies[0]?.text).toBe('New question?');
  const answered = await server.post({ id: 'z3', conversation: 'zebra-old', button: 'yes' });
  expect(answered.body.replies[0]?.text).toBe('Old answer');
  const turn = await query('conversations.trace', { turnId: answered.body.trace });
  expect(turn).toMatchObject({ versionNumber: 1, flowName: 'zebra' });

  await mutate('flows.goLive', { versionId: first.versionId });
  const back = await server.post({ id: 'z4', conversation: 'zebra-back', text: 'zebra' });
  expect(back.body.replies[0]?.text).toBe('Old question?');
  const versions = await query('flows.versions', { id: flow.id });
  expect(versions.map(({ number, live, steps }) => [number, live, steps])).toEqual([
    [2, false, 3],
    [1, true, 3],
  ]);

  await mutate('flows.takeOffline', { id: flow.id });
  const offline = await server.post({ id: 'z5', conversation: 'zebra-offline', text: 'zebra' });
  expect(offline.body.replies[0]?.text).not.toContain('question?');
  const still = await server.post({ id: 'z6', conversation: 'zebra-back', button: 'yes' });
  expect(still.body.replies[0]?.text).toBe('Old answer');
});

test('a flow of a megabyte can be imported', async () => {
  const document = asking('large', 'large', 'A?', 'B');
  for (let index = 0; index < 250; index += 1) {
    const id = `note_${String(index)}`;
    const size = { width: 100, height: 100 };
    document.notes[id] = { id, text: 'n'.repeat(1900), position: { x: 0, y: index }, size };
  }
  const text = writeFlow(document);
  expect(text.length * 2).toBeGreaterThan(900_000);
  expect((await mutate('flows.import', { text: text + ' '.repeat(500_000) })).id).toMatch(/^f/);
});

test('an old version becomes the draft again', async () => {
  const flow = await newFlow('restored', 'First?', 'A');
  await flow.save(1);
  const { versionId } = await flow.published(2);
  await flow.save(2, asking(flow.id, 'restored', 'Second?', 'A'));
  const restored = await mutate('flows.restoreAsDraft', { versionId, baseRevision: 3 });
  expect(restored).toEqual({ status: 'saved', revision: 4 });
  expect((await query('flows.get', { id: flow.id })).document).toEqual(flow.document);
  const [row] = (await query('flows.list')).filter(({ id }) => id === flow.id);
  expect(row).toMatchObject({ changesInDraft: 0, errors: 0, live: { number: 1 } });
});

test('restoring a version keeps the tests of the draft and brings back those of the version', async () => {
  const flow = await newFlow('tested', 'First?', 'A');
  const testOf = (id: string, name: string): TestCase => ({ id, name, steps: [] });
  const first = { ...flow.document, tests: { t1: testOf('t1', 'old'), t2: testOf('t2', 'both') } };
  await flow.save(1, first);
  const { versionId } = await flow.published(2);
  const tests = { t2: testOf('t2', 'both, renamed'), t3: testOf('t3', 'new') };
  await flow.save(2, { ...asking(flow.id, 'tested', 'Second?', 'A'), tests });
  await mutate('flows.restoreAsDraft', { versionId, baseRevision: 3 });
  const { document } = await query('flows.get', { id: flow.id });
  expect(document).toEqual({ ...first, tests: { t1: testOf('t1', 'old'), ...tests } });
});

test('the order of the list is the order of answering', async () => {
  const one = await newFlow('okapi', 'One?', 'A');
  const two = await newFlow('okapi', 'Two?', 'B');
  for (const flow of [one, two]) {
    await flow.save(1);
    // The second one is warned about: both would take the same message.
    const isSecond = flow === two;
    expect((await flow.publish(2)).status).toBe(isSecond ? 'refused' : 'published');
    if (isSecond) await flow.publish(2, true);
  }
  const ask = async (id: string) =>
    (await server.post({ id, conversation: id, text: 'okapi' })).body.replies[0]?.text;
  expect(await ask('o1')).toBe('One?');
  await mutate('flows.reorder', { ids: [two.id, one.id] });
  expect(await ask('o2')).toBe('Two?');
  await mutate('flows.remove', { id: two.id });
  expect(await ask('o3')).toBe('One?');
});

test('the editor hears of a save through the live events', async () => {
  const flow = await newFlow('live', 'A?', 'B');
  const leaving = new AbortController();
  const response = await fetch(`${server.url}/trpc/live.events`, {
    headers: { cookie: admin, accept: 'text/event-stream' },
    signal: leaving.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const listening = (async () => {
    for (;;) heard += (await reader?.read())?.value ?? '';
  })().catch(() => undefined);
  await expect.poll(() => heard).toContain('connected');
  await flow.save(1);
  await expect.poll(() => heard).toContain('"clientId":"browser-1"');
  leaving.abort();
  await listening;
});

test('the API describes itself from its own schemas', async () => {
  const { body } = await call<ReturnType<typeof describeApi>>(`${server.url}/v1/openapi.json`);
  const post = body.paths['/v1/channels/{key}/messages'];
  expect(post).toMatchObject({
    post: {
      requestBody: {
        content: {
          'application/json': {
            schema: {
              required: ['id', 'conversation'],
              properties: { text: { maxLength: 10_000 } },
            },
          },
        },
      },
      responses: { 200: {}, 400: {}, 401: {}, 413: {}, 429: {} },
    },
  });
});
