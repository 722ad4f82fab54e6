import { buildFlow } from '@bellhop/templates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn(await server.addUser('admin'));
});
afterAll(() => server[Symbol.asyncDispose]());

const tagging = (tags: string[]) => ({
  type: 'tag-lead',
  name: `Mark ${tags.join(' ')}`,
  config: {
    addTags: tags,
    removeTags: [],
    lead: false,
    stage: 'new',
    scoreChange: 0,
    owner: '',
    groups: [],
  },
});

async function flowWith(name: string, steps: Parameters<typeof buildFlow>[2]) {
  const created = await server.mutate('flows.create', { name, locale: 'en' }, admin);
  const { id } = created.body as { id: string };
  const settings = {
    name,
    description: '',
    kind: 'conversation' as const,
    defaultLocale: 'en',
    locales: ['en'],
  };
  const save = async (baseRevision: number, next = steps) => {
    const document = buildFlow(id, settings, next);
    const input = { id, baseRevision, document, clientId: 'browser-1' };
    expect((await server.mutate('flows.save', input, admin)).status).toBe(200);
  };
  await save(1);
  return { id, save };
}

test('who goes into a flow, and who names its tags, is told by step; a change is seen at once', async () => {
  const prices = await flowWith('Prices', { a: { at: [0, 0], ...tagging(['VIP', 'rare']) } });
  const goTo = { to: 'flow', step: '', flow: prices.id, flowStep: 'a' };
  const hello = await flowWith('Hello', {
    x: { at: [0, 0], type: 'go-to', name: 'On to the prices', config: goTo },
    y: { at: [400, 0], ...tagging(['VIP']) },
  });
  const ask = async () =>
    (await server.query('flows.usedElsewhere', { id: prices.id }, admin)).body;
  expect(await ask()).toEqual({
    callers: [
      {
        flow: hello.id,
        name: 'Hello',
        steps: [{ id: 'x', type: 'go-to', name: 'On to the prices' }],
      },
    ],
    tags: [
      {
        name: 'VIP',
        flows: [
          {
            flow: hello.id,
            name: 'Hello',
            steps: [{ id: 'y', type: 'tag-lead', name: 'Mark VIP' }],
          },
        ],
      },
      { name: 'rare', flows: [] },
    ],
  });
  await hello.save(2, { y: { at: [400, 0], ...tagging(['other']) } });
  expect(await ask()).toMatchObject({ callers: [], tags: [{ flows: [] }, { flows: [] }] });
});

test('a flow that is not there has its code', async () => {
  const { body } = await server.query('flows.usedElsewhere', { id: 'nobody' }, admin);
  expect(JSON.stringify(body)).toContain('flow.notFound');
});
