import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { appRouter } from './router.ts';

let server: TestServer;
const cookies: Record<string, string> = {};
const roles = ['admin', 'operator', 'tester', 'agent'] as const;
beforeAll(async () => {
  server = await startTestServer();
  for (const role of roles) cookies[role] = await server.signIn(await server.addUser(role));
});
afterAll(() => server[Symbol.asyncDispose]());

interface Listed {
  _def: { procedures: Record<string, { _def: { meta?: { roles: unknown }; type: string } }> };
}

const { procedures: all } = (appRouter as unknown as Listed)._def;
const procedures = Object.entries(all).map(
  ([
    path,
    {
      _def: { meta, type },
    },
  ]) => {
    return { path, roles: meta?.roles, type };
  },
);

test('every procedure names who may call it', () => {
  expect(procedures.length).toBeGreaterThan(30);
  expect(procedures.filter(({ roles: named }) => named === undefined)).toEqual([]);
  const forAnybody = procedures.filter(({ roles: named }) => named === 'anybody');
  expect(forAnybody.map(({ path }) => path).sort()).toEqual([
    'session.me',
    'setup.createAdmin',
    'setup.status',
  ]);
});

const ask = (path: string, type: string, cookie?: string) =>
  type === 'mutation' ? server.mutate(path, {}, cookie) : server.query(path, {}, cookie);

test('without a session every other procedure answers 401', async () => {
  for (const { path, type, roles: named } of procedures) {
    if (named === 'anybody' || type === 'subscription') continue;
    const { status, body } = await ask(path, type);
    expect([path, status, body.error.data.bellhop.code]).toEqual([path, 401, 'session.required']);
  }
});

test('a role that is not named answers 403, before the input is looked at', async () => {
  for (const { path, type, roles: named } of procedures) {
    if (!Array.isArray(named) || type === 'subscription') continue;
    for (const role of roles.filter((one) => !named.includes(one))) {
      const { status, body } = await ask(path, type, cookies[role]);
      expect([path, role, status]).toEqual([path, role, 403]);
      expect(body.error.data.bellhop.code).toBe('session.forbidden');
    }
  }
});

test('testers look at flows and never at what customers wrote', async () => {
  const cookie = cookies['tester'];
  expect((await server.query('flows.list', undefined, cookie)).status).toBe(200);
  const { body: rows } = await server.query('flows.list', undefined, cookie);
  expect((await server.query('flows.get', { id: rows[0]?.id }, cookie)).status).toBe(200);
  await server.post({ id: 'private', conversation: 'private', text: 'my address is …' });
  for (const [path, input] of [
    ['conversations.list', { view: 'all' }],
    ['conversations.get', { id: 'private' }],
    ['conversations.trace', { turnId: 'private' }],
    ['customers.list', {}],
  ] as const) {
    expect([path, (await server.query(path, input, cookie)).status]).toEqual([path, 403]);
  }
  const { body } = await server.query('conversations.list', { view: 'all' }, cookies['operator']);
  expect(body.rows).toHaveLength(1);
});

test('testers change the test cases of a flow and nothing else of it', async () => {
  const cookie = cookies['tester'];
  const { id } = (
    await server.mutate('flows.create', { name: 'Tried', locale: 'en' }, cookies['operator'])
  ).body;
  const { revision: baseRevision, document } = (await server.query('flows.get', { id }, cookie))
    .body;
  const save = async (change: object) => {
    const input = { id, baseRevision, document: { ...document, ...change }, clientId: 'b' };
    return server.mutate('flows.save', input, cookie);
  };
  const refused = await save({ name: 'Mine' });
  expect([refused.status, refused.body.error.data.bellhop.code]).toEqual([
    403,
    'session.forbidden',
  ]);
  const test = { id: 't1', name: 'Price', steps: [{ customer: { text: 'price?' } }] };
  const { status, body } = await save({ tests: { t1: test } });
  expect([status, body.status]).toEqual([200, 'saved']);
  const { body: after } = await server.query('flows.get', { id }, cookie);
  expect(after.document).toEqual({ ...document, tests: { t1: test } });
});

test('a refused input names the field and has a code', async () => {
  const { status, body } = await server.mutate('flows.create', { name: '' }, cookies['operator']);
  expect(status).toBe(400);
  expect(body.error.data.bellhop).toEqual({
    code: 'input.invalid',
    problems: [
      { code: 'input.required', path: 'name', values: { limit: 1 } },
      { code: 'input.required', path: 'locale' },
    ],
  });
});

test('another web site cannot make a signed-in browser change anything', async () => {
  const { status } = await call(`${server.url}/trpc/flows.create`, {
    method: 'POST',
    headers: {
      cookie: cookies['admin'] ?? '',
      origin: 'https://evil.example',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: 'Stolen', locale: 'en' }),
  });
  expect(status).toBe(403);
});

test('only admins are shown secrets', async () => {
  const { body: forAdmin } = await server.query('channels.list', undefined, cookies['admin']);
  const { body: forAgent } = await server.query('channels.list', undefined, cookies['agent']);
  expect(forAdmin[0]?.secret).toBe(server.secret);
  expect(forAgent[0]).toMatchObject({ key: 'demo', secret: null, chatUrl: '/chat/demo' });
});

test('a new secret makes the old one worthless at once', async () => {
  const { body } = await server.mutate(
    'channels.create',
    { key: 'second', name: 'Second' },
    cookies['admin'],
  );
  const post = (secret: string) =>
    call(`${server.url}/v1/channels/second/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body: JSON.stringify({ id: secret, conversation: 'c', text: 'hi' }),
    });
  expect((await post(body.secret ?? '')).status).toBe(200);
  const { body: fresh } = await server.mutate(
    'channels.rotateSecret',
    { id: body.id },
    cookies['admin'],
  );
  expect((await post(body.secret ?? '')).status).toBe(401);
  expect((await post(fresh.secret ?? '')).status).toBe(200);
  const taken = await server.mutate(
    'channels.create',
    { key: 'second', name: 'X' },
    cookies['admin'],
  );
  expect(taken.body.error.data.bellhop.code).toBe('channel.keyTaken');
});

test('the last admin stays', async () => {
  const { body: people } = await server.query('users.list', undefined, cookies['admin']);
  const id = people.find(({ role }) => role === 'admin')?.id;
  for (const [path, input] of [
    ['users.remove', { id }],
    ['users.setRole', { id, role: 'agent' }],
  ] as const) {
    const { status, body } = await server.mutate(path, input, cookies['admin']);
    expect([status, body.error.data.bellhop.code]).toEqual([409, 'user.lastAdmin']);
  }
});

test('a role that was taken away is gone at once', async () => {
  const person = await server.addUser('operator');
  const cookie = await server.signIn(person);
  expect((await server.mutate('flows.create', { name: 'Mine', locale: 'en' }, cookie)).status).toBe(
    200,
  );
  await server.mutate('users.setRole', { id: person.id, role: 'agent' }, cookies['admin']);
  expect((await server.mutate('flows.create', { name: 'Mine', locale: 'en' }, cookie)).status).toBe(
    403,
  );
  await server.mutate('users.remove', { id: person.id }, cookies['admin']);
  expect((await server.mutate('flows.create', { name: 'Mine', locale: 'en' }, cookie)).status).toBe(
    401,
  );
});
