import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildFlow } from '@bellhop/templates';
import { startMailShop, type MailShop } from '../testing/mail-shop.ts';
import { publishFlow } from '../testing/publish-flow.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';

let server: TestServer;
let mails: MailShop;
let admin: string;
let messages = 0;

beforeAll(async () => {
  mails = await startMailShop();
  server = await startTestServer({ demo: true });
  admin = await server.signIn(await server.addUser('admin'));
  const settings = { name: 'Mail', description: '', defaultLocale: 'en', locales: ['en'] };
  const flow = buildFlow(
    'mail',
    { ...settings, kind: 'conversation' },
    {
      heard: {
        type: 'message',
        at: [0, 0],
        config: { on: 'keywords', keywords: ['zebra'], mode: 'contains', canInterrupt: false },
        to: { then: 'tell' },
      },
      tell: {
        type: 'notify',
        at: [400, 0],
        config: {
          by: 'email',
          to: ['boss@shop.test', 'stock@shop.test'],
          text: 'Zebra wanted: {{ message.text }}\nPlease look.',
        },
        to: { then: 'say' },
      },
      say: { type: 'reply', at: [800, 0], config: { text: { en: 'Told.' }, quickReplies: [] } },
    },
  );
  await publishFlow(server.core, flow);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await mails[Symbol.asyncDispose]();
});
beforeEach(async () => {
  mails.received.length = 0;
  await useMail({});
});

async function useMail(change: object | null): Promise<void> {
  const mail = { host: '127.0.0.1', port: mails.port, security: 'none', user: '', secret: null };
  const settings = change && { ...mail, from: 'bot@shop.test', ...change };
  const { status } = await server.mutate('shop.save', { mail: settings }, admin);
  expect(status).toBe(200);
}

async function ask(words = 'a zebra'): Promise<void> {
  messages += 1;
  const id = `m${String(messages)}`;
  const { body } = await server.post({ id, conversation: id, text: words });
  expect(body.replies.map(({ text }) => text)).toEqual(['Told.']);
}
const latest = () =>
  server.core.store.read.notice.findFirstOrThrow({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
const open = async () => (await server.query('notices.list', undefined, admin)).body;

test('people get the e-mail once, from the shop, with the first line as its subject', async () => {
  await ask('a zebra\r\nBcc: thief@evil.test');
  await expect.poll(() => mails.received.length, { timeout: 20_000 }).toBe(1);
  const [mail] = mails.received;
  expect(mail).toMatchObject({
    from: 'bot@shop.test',
    to: ['boss@shop.test', 'stock@shop.test'],
    user: null,
  });
  expect(mail?.text).toMatch(/^From: Demo shop <bot@shop.test>/m);
  expect(mail?.text).toMatch(/^Subject: Zebra wanted: a zebra\r?$/m);
  expect(mail?.text).toContain('Please look.');
  const [headers = ''] = mail?.text.split(/\r?\n\r?\n/, 1) ?? [];
  expect(headers).not.toMatch(/^Bcc:/m);
  await expect.poll(async () => (await latest()).doneAt).not.toBeNull();
  expect(await open()).toEqual([]);
});

test('a server that is busy is asked again, with the same id', async () => {
  mails.refuse(451);
  await ask();
  await expect.poll(async () => (await latest()).attempts, { timeout: 20_000 }).toBe(1);
  const { id } = await latest();
  server.passTime(11_000);
  await expect.poll(() => mails.received.length, { timeout: 20_000 }).toBe(1);
  expect(mails.received[0]?.text).toContain(`Message-ID: <${id}@bellhop>`);
});

test('the password comes from the secrets; a wrong one is shown to people and not tried again', async () => {
  await server.mutate('secrets.set', { name: 'MAIL', value: 'let me in' }, admin);
  await useMail({ user: 'shop', secret: 'MAIL' });
  await ask();
  await expect.poll(() => mails.received[0]?.user, { timeout: 20_000 }).toBe('shop');

  await server.mutate('secrets.set', { name: 'MAIL', value: 'wrong' }, admin);
  await ask();
  await expect.poll(async () => (await latest()).failure, { timeout: 20_000 }).toBe('refused');
  expect(await open()).toMatchObject([{ failure: 'refused' }]);
});

test.each([
  ['no mail server', null, 'notConfigured'],
  ['a secret that is gone', { user: 'shop', secret: 'GONE' }, 'unknownSecret'],
])('%s: people see it in the inbox instead', async (_, change, failure) => {
  await useMail(change);
  await ask();
  await expect.poll(async () => (await latest()).failure, { timeout: 20_000 }).toBe(failure);
  const [notice] = await open();
  expect(notice?.failure).toBe(failure);
  expect(notice?.text).toContain('Zebra');
});

test('a server that is not there is asked again later', async () => {
  await useMail({ port: 1 });
  await ask();
  await expect.poll(async () => (await latest()).attempts, { timeout: 20_000 }).toBe(1);
  const { nextAt, failure } = await latest();
  expect([nextAt === null, failure]).toEqual([false, null]);
});
