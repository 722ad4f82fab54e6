import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer({ demo: false });
  admin = await server.signIn(await server.addUser('admin'));
});
afterAll(() => server[Symbol.asyncDispose]());

const fresh = 'quite another long one';

function change(cookie: string, body: object, headers: Record<string, string> = {}) {
  return call(`${server.url}/api/auth/change-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, cookie, ...headers },
    body: JSON.stringify(body),
  });
}
const roleOf = async (cookie: string) =>
  (await server.query('session.me', undefined, cookie)).body.user?.role ?? null;

test('a person changes their own password, and stays signed in alone', async () => {
  const person = await server.addUser('agent');
  const [here, elsewhere] = [await server.signIn(person), await server.signIn(person)];
  const answer = await change(here, { currentPassword: person.password, newPassword: fresh });
  expect(answer.status).toBe(200);
  const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  expect(await roleOf(cookie)).toBe('agent');
  expect(await roleOf(elsewhere)).toBeNull();
  await expect(server.signIn(person)).rejects.toThrow('401');
  expect(await server.signIn({ ...person, password: fresh })).not.toBe('');
});

test('the old password has to be right, and wrong ones are counted', async () => {
  const person = await server.addUser('agent');
  const cookie = await server.signIn(person);
  const wrong = { currentPassword: 'not the old password', newPassword: fresh };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const { status, body } = await change(cookie, wrong);
    expect([status, body.error.code]).toEqual([400, 'session.wrongOldPassword']);
  }
  const { status, body } = await change(cookie, { ...wrong, currentPassword: person.password });
  expect([status, body.error.code]).toEqual([429, 'session.tooManyAttempts']);
  expect(await server.signIn(person)).not.toBe('');
});

test('the new one has to be good, and nobody else may ask', async () => {
  const person = await server.addUser('agent');
  const cookie = await server.signIn(person);
  const old = { currentPassword: person.password };
  for (const [newPassword, code] of [
    ['short', 'setup.weakPassword'],
    ['password123', 'setup.easyPassword'],
    [person.email, 'setup.easyPassword'],
  ]) {
    const { status, body } = await change(cookie, { ...old, newPassword });
    expect([status, body.error.code]).toEqual([400, code]);
    expect(body.error.problems).toMatchObject([{ path: 'newPassword' }]);
  }
  const asked = { ...old, newPassword: fresh };
  expect((await change('', asked)).body.error.code).toBe('session.required');
  expect((await change(cookie, asked, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await change(cookie, {})).body.error.problems).toHaveLength(2);
});

test('an admin gives a person another password, and their sessions end', async () => {
  const person = await server.addUser('operator');
  const cookie = await server.signIn(person);
  const set = (id: string, password: string, who = admin) =>
    server.mutate('users.setPassword', { id, password }, who);
  const refused = await set(person.id, 'password123');
  expect([refused.status, refused.body.error.data.bellhop.code]).toEqual([
    400,
    'setup.easyPassword',
  ]);
  expect((await set(person.id, fresh, cookie)).status).toBe(403);
  expect((await set('nobody', fresh)).body.error.data.bellhop.code).toBe('user.notFound');
  expect(await roleOf(cookie)).toBe('operator');
  expect((await set(person.id, fresh)).status).toBe(200);
  expect(await roleOf(cookie)).toBeNull();
  await expect(server.signIn(person)).rejects.toThrow('401');
  expect(await roleOf(await server.signIn({ ...person, password: fresh }))).toBe('operator');
});
