import { changeKey, writeFlow, type FlowDocument, type FlowNode } from '@bellhop/schema';
import { buildFlow } from '@bellhop/templates';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishFlow } from '../testing/publish-flow.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { importFlows } from './import-flows.ts';

const ada = { id: 'u_1', name: 'Ada' };
const olga = { id: 'u_2', name: 'Olga' };

let server: TestServer;
let id: string;
beforeEach(async () => {
  server = await startTestServer();
  id = await publishFlow(server.core, greeting('greets'));
});
afterEach(() => server[Symbol.asyncDispose]());

const reply = (words: string, to: Record<string, string> = {}) => {
  const config = { text: { en: words }, quickReplies: [] };
  return { type: 'reply', at: [400, 0] as [number, number], config, to };
};

/** Starts with a word and says two things. */
function greeting(flowId: string): FlowDocument {
  const settings = { name: 'Greets', description: '', kind: 'conversation' as const };
  const locales = { defaultLocale: 'en', locales: ['en'] };
  const on = { on: 'keywords', keywords: ['hello'], mode: 'contains', canInterrupt: false };
  return buildFlow(
    flowId,
    { ...settings, ...locales },
    {
      start: { type: 'message', at: [0, 0], config: on, to: { then: 'hello' } },
      hello: reply('Hello', { then: 'bye' }),
      bye: reply('Bye'),
    },
  );
}

type Edit = (document: FlowDocument) => FlowDocument;

const says =
  (step: string, words: string): Edit =>
  (document) => {
    const node = document.nodes[step]!;
    const config = { ...node.config, text: { en: words } };
    return { ...document, nodes: { ...document.nodes, [step]: { ...node, config } } };
  };

const isMoved: Edit = (document) => {
  const nodes = Object.entries(document.nodes).map(([key, node]): [string, FlowNode] => [
    key,
    { ...node, position: { x: node.position.x + 20, y: 7 } },
  ]);
  return { ...document, nodes: Object.fromEntries(nodes) };
};

const isWithout =
  (step: string): Edit =>
  (document) => {
    const { [step]: _, ...nodes } = document.nodes;
    const edges = Object.entries(document.edges).filter(
      ([, { from, to }]) => from.node !== step && to.node !== step,
    );
    return { ...document, nodes, edges: Object.fromEntries(edges) };
  };

async function change(author: { id: string; name: string }, ...edits: Edit[]): Promise<void> {
  const { flows } = server.core.services;
  const { document: start, revision } = await flows.get(id);
  const document = edits.reduce((before, edit) => edit(before), start);
  const draft = { id, baseRevision: revision, document, clientId: 'test' };
  expect((await flows.save(draft, author)).status).toBe('saved');
}

async function names(): Promise<Record<string, string>> {
  const { changedBy } = await server.core.services.flows.get(id);
  return Object.fromEntries(Object.entries(changedBy).map(([key, { name }]) => [key, name]));
}

async function publish(author: { id: string; name: string }): Promise<void> {
  const { flows } = server.core.services;
  const { revision } = await flows.get(id);
  const wanted = { id, revision, note: '', acceptedWarnings: true };
  expect((await flows.publish(wanted, author)).status).toBe('published');
}

const newest = async () => (await server.core.services.flows.versions(id))[0];

test('a new flow is of whoever made it, and a version tells who published it besides', async () => {
  const { flows } = server.core.services;
  expect(await names()).toMatchObject({ 'step start': 'Test', 'line start then': 'Test' });
  const made = await flows.importText(writeFlow(greeting('made')), olga);
  expect((await flows.get(made.id)).changedBy[changeKey.step('bye')]?.name).toBe('Olga');
  id = made.id;
  await change(ada, says('bye', 'See you'));
  await publish(ada);
  expect(await newest()).toMatchObject({ author: 'Ada', changedBy: ['Olga', 'Ada'] });
});

test('two people change different steps: each is told beside their own, with the time', async () => {
  await change(olga, says('hello', 'Hi'));
  server.passTime(60_000);
  await change(ada, says('bye', 'See you'));
  expect(await names()).toMatchObject({ 'step hello': 'Olga', 'step bye': 'Ada' });
  const { changedBy } = await server.core.services.flows.get(id);
  const at = (key: string) => Date.parse(changedBy[key]?.at ?? '');
  expect(at('step bye') - at('step hello')).toBeGreaterThanOrEqual(60_000);
  await publish(ada);
  expect(await newest()).toMatchObject({ author: 'Ada', changedBy: ['Olga', 'Ada'] });
  await change(olga, says('bye', 'Bye bye'));
  await publish(ada);
  expect(await newest()).toMatchObject({ author: 'Ada', changedBy: ['Olga'] });
});

test('who takes a change back, or only tidies up, has changed nothing in the version', async () => {
  await change(olga, says('hello', 'Hi'));
  await change(ada, says('bye', 'See you'));
  await change(ada, says('bye', 'Bye'), isMoved);
  expect(await names()).toMatchObject({ 'step hello': 'Olga' });
  await publish(ada);
  expect(await newest()).toMatchObject({ author: 'Ada', changedBy: ['Olga'] });
});

test('a step that is gone is somebody’s change as long as customers have it', async () => {
  await change(olga, isWithout('bye'));
  expect(await names()).toMatchObject({ 'step bye': 'Olga', 'line hello then': 'Olga' });
  await publish(ada);
  expect((await newest())?.changedBy).toEqual(['Olga']);
  await change(ada, says('hello', 'Hi'));
  const left = await names();
  expect(left).toMatchObject({ 'step hello': 'Ada' });
  expect(Object.keys(left)).not.toContain('step bye');
  expect(Object.keys(left)).not.toContain('line hello then');
});

test('who restores an old version, or imports over the draft, has changed what differs', async () => {
  const { flows } = server.core.services;
  const first = await newest();
  await change(olga, says('hello', 'Hi'), says('bye', 'See you'));
  await publish(ada);
  await change(olga, says('bye', 'Bye'));
  const { revision } = await flows.get(id);
  await flows.restoreAsDraft({ versionId: first!.id, baseRevision: revision }, ada);
  expect(await names()).toMatchObject({ 'step hello': 'Ada', 'step bye': 'Olga' });
  const documents = [says('bye', 'So long')(greeting(id))];
  await importFlows(server.core, { documents, replace: true }, { id: 'u_3', name: 'Ben' });
  expect(await names()).toMatchObject({ 'step hello': 'Ada', 'step bye': 'Ben' });
});

test('a planned publication names who made what was looked at, not who came later', async () => {
  const { flows, publishing } = server.core.services;
  await change(olga, says('hello', 'Hi'));
  const { revision } = await flows.get(id);
  const dueAt = new Date(server.core.clock.now().getTime() + 60_000).toISOString();
  const wanted = { id, revision, note: '', acceptedWarnings: true, dueAt };
  expect((await publishing.planPublish(wanted, ada)).status).toBe('planned');
  await change({ id: 'u_3', name: 'Ben' }, says('hello', 'Hey'));
  await publishing.askReview({ id, revision: revision + 1, note: '' }, olga);
  server.passTime(61_000);
  await expect.poll(() => publishing.plan(id)).toBeNull();
  expect(await newest()).toMatchObject({ author: 'Ada', changedBy: ['Olga'] });
  // What was asked about is newer than what went live: it still waits.
  expect(await publishing.review(id)).toMatchObject({ state: 'open' });
});

test('publishing answers whoever asked for it, and that is written down', async () => {
  const { flows, publishing } = server.core.services;
  await change(olga, says('hello', 'Hi'));
  const { revision } = await flows.get(id);
  await publishing.askReview({ id, revision, note: '' }, olga);
  await publish(ada);
  await change(olga, says('hello', 'Hey'));
  await publish(ada);
  const done = (await flows.deeds(id)).map(({ what, by }) => `${what} ${by}`);
  // The yes and the publication are of the same moment.
  expect(done.slice(1, 3).toSorted()).toEqual(['published Ada', 'reviewApproved Ada']);
  expect([done[0], ...done.slice(3)]).toEqual([
    'published Ada',
    'reviewAsked Olga',
    'published Test',
  ]);
  const approved = (await flows.deeds(id)).find(({ what }) => what === 'reviewApproved');
  expect(approved).toMatchObject({ number: 2, note: '' });
});
