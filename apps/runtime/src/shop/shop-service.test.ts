import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { createSecretBox } from './secret-box.ts';
import { systemIds } from '../system-ports.ts';
import { storedTurns } from '../testing/stored-turns.ts';

let server: TestServer;
let admin: string;
let agent: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.signIn(await server.addUser('admin'));
  agent = await server.signIn(await server.addUser('agent'));
});
afterAll(() => server[Symbol.asyncDispose]());

const save = (change: object) => server.mutate('shop.save', change, admin);

test('everybody in the shop sees its hours, teams and products', async () => {
  const { body } = await server.query('shop.get', undefined, agent);
  expect(body).toMatchObject({ name: 'Demo shop', country: 'TH', teams: ['Sales', 'After-sale'] });
  expect(body.hours).toHaveLength(6);
  expect((await server.query('products.list', undefined, agent)).body).toHaveLength(6);
});

test('two people who save two pages do not undo each other’s work', async () => {
  await Promise.all([
    save({ holidays: ['2026-12-25', '2026-01-01', '2026-12-25'] }),
    save({ allowedHosts: ['erp.local:8080'] }),
  ]);
  const { body } = await server.query('shop.get', undefined, agent);
  expect(body).toMatchObject({
    name: 'Demo shop',
    holidays: ['2026-01-01', '2026-12-25'],
    allowedHosts: ['erp.local:8080'],
  });
});

test('what is saved holds for the next message at once', async () => {
  await save({ timeZone: 'Europe/Warsaw', country: 'PL' });
  const current = await server.core.shop.current();
  expect([current.timeZone, current.country]).toEqual(['Europe/Warsaw', 'PL']);
  expect(await server.core.shop.current()).toBe(current);
  const { body } = await server.query('language.get', undefined, admin);
  expect(body.country).toBe('PL');
  await server.post({ id: 'warsaw', conversation: 'warsaw', text: 'zadzwoń: 601 234 567' });
  const [turn] = await storedTurns(server.core.store);
  expect(turn?.event).toContain('+48601234567');
});

test('hours that end before they start are refused, with the field', async () => {
  const { status, body } = await save({ hours: [{ weekday: 1, from: '22:00', to: '02:00' }] });
  expect(status).toBe(400);
  expect(body.error.data.bellhop.problems).toMatchObject([
    { code: 'shop.endsBeforeStart', path: 'hours.0.to' },
  ]);
});

test('a setting that cannot be read any more does not take the others with it', async () => {
  const row = await server.core.store.read.shopSettings.findFirstOrThrow();
  const damaged = row.settings.replace('Europe/Warsaw', 'Mars/Olympus');
  await server.core.store.write((transaction) =>
    transaction.shopSettings.updateMany({ data: { settings: damaged } }),
  );
  server.core.shop.settingsChanged();
  const { timeZone, teams } = await server.core.shop.current();
  expect(timeZone).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  expect(teams).toEqual(['Sales', 'After-sale']);
});

test('the value of a secret is used, and never shown or stored as it is', async () => {
  const value = 'sk-4f1c-very-private';
  await server.mutate('secrets.set', { name: 'AI_KEY', value }, admin);
  const { body } = await server.query('secrets.list', undefined, admin);
  expect(body).toEqual([
    { name: 'AI_KEY', updatedAt: expect.any(String) as string, updatedBy: 'The admin' },
  ]);
  const rows = await server.core.store.read.secret.findMany();
  expect(JSON.stringify(rows)).not.toContain('very-private');
  expect(await server.core.shop.secret('AI_KEY')).toBe(value);
  expect(await server.core.shop.secret('OTHER')).toBeNull();
  await server.mutate('secrets.set', { name: 'AI_KEY', value: 'new' }, admin);
  expect(await server.core.shop.secret('AI_KEY')).toBe('new');
  await server.mutate('secrets.remove', { name: 'AI_KEY' }, admin);
  expect(await server.core.shop.secret('AI_KEY')).toBeNull();
});

test('a secret opens with the key and under the name that it was locked with, and with nothing else', () => {
  const box = createSecretBox('the secret of one server', systemIds);
  const locked = box.lock('KEY', 'ราคา 590 🔑');
  expect(box.unlock('KEY', locked)).toBe('ราคา 590 🔑');
  expect(box.unlock('OTHER', locked)).toBeNull();
  expect(createSecretBox('the secret of another', systemIds).unlock('KEY', locked)).toBeNull();
});
