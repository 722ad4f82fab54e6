import { request } from 'node:http';
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

test('one who forgot their password locks out nobody else behind the same address', async () => {
  server = await startTestServer({ demo: false });
  await server.core.services.users.createAdmin(admin);
  const colleague = await server.addUser('agent');
  const wrong = { email: colleague.email.toUpperCase(), password: 'not the right one' };
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn(wrong);
  expect((await signIn(colleague)).status).toBe(429);
  expect((await signIn(admin)).status).toBe(200);
});

test('nobody tries one password on everybody', async () => {
  server = await startTestServer({ demo: false });
  await server.core.services.users.createAdmin(admin);
  const tries = Array.from({ length: 50 }, (_, index) =>
    signIn({ email: `person${String(index)}@example.com`, password: 'not the right one' }),
  );
  expect(new Set((await Promise.all(tries)).map(({ status }) => status))).toEqual(new Set([401]));
  expect((await signIn(admin)).status).toBe(429);
});

test('a detour in the address is counted as well', async () => {
  server = await startTestServer({ demo: false });
  await server.core.services.users.createAdmin(admin);
  const { hostname, port } = new URL(server.url);
  const tryOnce = () =>
    new Promise<number | undefined>((resolve, reject) => {
      const path = '/api/auth/x/../sign-in/email';
      const headers = { 'content-type': 'application/json', origin: server.url };
      request({ hostname, port, path, method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end(JSON.stringify({ email: admin.email, password: 'not the right one' }));
    });
  for (let attempt = 0; attempt < 5; attempt += 1) expect(await tryOnce()).toBe(401);
  expect(await tryOnce()).toBe(429);
});

test.each([
  [false, 429],
  [true, 200],
])('with trustProxy %s the address that a header names gives %s', async (trustProxy, status) => {
  server = await startTestServer({ demo: false, trustProxy });
  await server.core.services.users.createAdmin(admin);
  const wrong = { email: admin.email, password: 'not the right one' };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await signIn(wrong, { 'x-forwarded-for': '192.0.2.1' });
  }
  expect((await signIn(admin, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(status);
  // What the caller wrote before the proxy's own entry counts for nothing.
  const forged = await signIn(admin, { 'x-forwarded-for': '192.0.2.3, 192.0.2.1' });
  expect(forged.status).toBe(429);
});

test('plainly bad passwords are refused, with a code', async () => {
  server = await startTestServer({ demo: false });
  for (const password of ['aaaaaaaaaa', 'password123', admin.email]) {
    const { status, body } = await server.mutate('setup.createAdmin', { ...admin, password });
    expect([status, body.error.data.bellhop]).toEqual([
      400,
      {
        code: 'setup.easyPassword',
        problems: [{ code: 'setup.easyPassword', path: 'password' }],
      },
    ]);
  }
  expect((await server.query('setup.status')).body).toEqual({ needsAdmin: true });
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
  expect((await call(`${server.url}/api/auth/nothing`)).body.error.code).toBe('notFound');
  expect((await signIn(admin, { origin: 'https://evil.example' })).status).toBe(403);
  expect(await server.core.services.users.list()).toHaveLength(1);
});
