import { expect, test } from '@playwright/test';
import { call, demoSecret, post, query, signIn } from '../support/api.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
let cookie: string;
let secret: string;

test.beforeAll(async () => {
  server = await BellhopServer.start();
  cookie = await signIn(server);
  secret = await demoSecret(server, cookie);
});
test.afterAll(async () => {
  await server.stop();
});

const message = { id: 'm1', conversation: 'c1', text: 'hi' };

test('a wrong or missing secret is refused, and an unknown channel looks the same', async () => {
  for (const wrong of ['', 'nonsense', `${secret}x`]) {
    const { status, body } = await post(server, wrong, message);
    expect(status).toBe(401);
    expect(body.error.code).toBe('channel.wrongSecret');
  }
  const unknown = await fetch(`${server.url}/v1/channels/nowhere/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify(message),
  });
  expect(unknown.status).toBe(401);
});

test('a bad body says what is wrong, in which field, in the language asked for', async () => {
  const cases: [unknown, string, string][] = [
    [{ conversation: 'c', text: 'x' }, 'input.required', 'id'],
    [{ id: 'a', text: 'x' }, 'input.required', 'conversation'],
    [{ id: 'a', conversation: 'c', text: 7 }, 'input.wrongType', 'text'],
    [{ id: 'a', conversation: 'c', text: 'x'.repeat(10_001) }, 'input.tooLong', 'text'],
    [{ id: 'a', conversation: 'c', text: 'a\ud800b' }, 'text.notPrintable', 'text'],
    [{ id: 'a', conversation: 'c', text: 'a\u0000b' }, 'text.notPrintable', 'text'],
    [{ id: 'a', conversation: 'c' }, 'message.empty', 'text'],
    [{ id: 'a', conversation: 'c', text: 'x', extra: 1 }, 'input.unknownField', 'extra'],
  ];
  for (const [body, code, path] of cases) {
    const answer = await post(server, secret, JSON.stringify(body));
    expect(answer.status, JSON.stringify(body).slice(0, 80)).toBe(400);
    const found = answer.body.error.problems.map((problem) => `${problem.code} ${problem.path}`);
    expect(found).toContain(`${code} ${path}`);
  }
  const thai = await post(server, secret, '{"id":"a"}', { 'accept-language': 'th' });
  expect(thai.body.error.problems[0]?.message).toMatch(/[\u0E00-\u0E7F]/);
  const broken = await post(server, secret, '{"id":');
  expect(broken.status).toBe(400);
  expect(broken.body.error.code).toBe('input.notJson');
});

test('a message of 5 MB is refused as too large', async () => {
  const answer = await post(server, secret, { ...message, text: 'x'.repeat(5_000_000) });
  expect(answer.status).toBe(413);
  expect(answer.body.error.code).toBe('input.tooLarge');
});

test('nothing of all that was stored', async () => {
  const { rows } = await query<{ rows: unknown[] }>(server, cookie, 'conversations.list', {
    view: 'all',
  });
  expect(rows).toEqual([]);
});

test('no session and a role that may not are told apart', async () => {
  const none = await call(server, '', 'flows.list');
  expect(none.status).toBe(401);
  expect(none.body).toMatchObject({ error: { data: { bellhop: { code: 'session.required' } } } });
  const person = {
    name: 'Tess',
    email: 'tess@shop.test',
    password: 'tester tester',
    role: 'tester',
  };
  expect((await call(server, cookie, 'users.create', person, 'POST')).status).toBe(200);
  const tester = await signIn(server, person);
  const forbidden = await call(server, tester, 'flows.create', { name: 'x', locale: 'en' }, 'POST');
  expect(forbidden.status).toBe(403);
  expect(forbidden.body).toMatchObject({
    error: { data: { bellhop: { code: 'session.forbidden' } } },
  });
  const secrets = await query<{ secret: string | null }[]>(server, tester, 'channels.list');
  expect(secrets.every((channel) => channel.secret === null)).toBe(true);
});

test('a draft with an edge to nowhere is refused and changes nothing', async () => {
  const [flow] = await query<{ id: string }[]>(server, cookie, 'flows.list');
  const before = await query<{ revision: number; document: { edges: object } }>(
    server,
    cookie,
    'flows.get',
    {
      id: flow?.id,
    },
  );
  const edge = { id: 'eX', from: { node: 'gone', exit: 'then' }, to: { node: 'gone2' } };
  const document = { ...before.document, edges: { ...before.document.edges, eX: edge } };
  const input = { id: flow?.id, baseRevision: before.revision, document, clientId: 'test' };
  const { status, body } = await call(server, cookie, 'flows.save', input, 'POST');
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain('command.edgeToNowhere');
  expect(await query(server, cookie, 'flows.get', { id: flow?.id })).toEqual(before);
});

test('too many wrong passwords have to wait, also with the right one', async () => {
  const own = await BellhopServer.start();
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const response = await fetch(`${own.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: own.url },
      body: JSON.stringify({
        email: 'ada@shop.test',
        password: `wrong password ${String(attempt)}`,
      }),
    });
    statuses.push(response.status);
  }
  expect(statuses[0]).toBe(401);
  expect(statuses.at(-1)).toBe(429);
  await expect(signIn(own)).rejects.toThrow('429');
  await own.stop();
});

test('customers\u2019 words never reach the log', async () => {
  const text = 'my very private question 987654';
  await post(server, secret, { ...message, id: 'private', text });
  expect(server.log).not.toContain('987654');
});
