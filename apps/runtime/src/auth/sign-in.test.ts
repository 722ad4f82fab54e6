import { afterEach, expect, test } from 'vitest';
import { call } from '../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
afterEach(() => server[Symbol.asyncDispose]());

const admin = { name: 'Ada', email: 'ada@example.com', password: 'long enough to be good' };

function signIn(user: { email: string; password: string }, headers: Record<string, string> = {}) {
  return call(`${server.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, ...headers },
    body: JSON.stringify(user),
  });
}

test('the first admin is made once, signs in and signs out', async () => {
  server = await startTestServer({ demo: false });
  expect((await server.query('setup.status')).body).toEqual({ needsAdmin: true });
  const weak = await server.mutate('setup.createAdmin', { ...admin, password: 'short' });
  expect(weak.body.error.data.bellhop).toMatchObject({
    code: 'setup.weakPassword',
    problems: [{ path: 'password', values: { limit: 10 } }],
  });
  const both = await Promise.all([
    server.mutate('setup.createAdmin', admin),
    server.mutate('setup.createAdmin', { ...admin, email: 'eve@example.com' }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await server.query('setup.status')).body).toEqual({ needsAdmin: false });

  const { body: people } = { body: await server.core.services.users.list() };
  const cookie = await server.signIn({ ...admin, email: people[0]?.email ?? '' });
  expect((await server.query('session.me', undefined, cookie)).body.user).toMatchObject({
    role: 'admin',
  });
  const out = await call(`${server.url}/api/auth/sign-out`, {
    method: 'POST',
    headers: { cookie, origin: server.url, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(out.status).toBe(200);
  expect((await server.query('session.me', undefined, cookie)).body.user).toBeNull();
});

test('after five wrong passwords in a minute the sixth try waits, even the right one', async () => {
  server = await startTestServer({ demo: false });
  await server.core.services.users.createAdmin(admin);
  const wrong = { email: admin.email, password: 'not the right one' };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { status, body } = await signIn(wrong);
    expect([status, body.error.code]).toEqual([401, 'session.wrongPassword']);
  }
  const refused = await signIn(admin);
  expect([refused.status, refused.body.error.code]).toEqual([429, 'session.tooManyAttempts']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
  server.passTime(61_000);
  expect((await signIn(admin)).status).toBe(200);
});

test('right passwords are not counted', async () => {
  server = await startTestServer({ demo: false });
  await server.core.services.users.createAdmin(admin);
  for (let attempt = 0; attempt < 7; attempt += 1) expect((await signIn(admin)).status).toBe(200);
});

test('nobody can sign up, and a foreign page cannot sign anybody in', async () => {
  server = await startTestServer({ demo: false });
  await server.core.services.users.createAdmin(admin);
  const signUp = await call(`${server.url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({ ...admin, email: 'new@example.com' }),
  });
  expect(signUp.status).toBe(400);
  expect((await signIn(admin, { origin: 'https://evil.example' })).status).toBe(403);
  expect(await server.core.services.users.list()).toHaveLength(1);
});
