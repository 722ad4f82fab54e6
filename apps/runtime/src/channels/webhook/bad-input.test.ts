import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call } from '../../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ limits: { perConversation: 3, perChannel: 0 } });
});
afterAll(() => server[Symbol.asyncDispose]());

const good = { id: 'x', conversation: 'bad', text: 'price' };

test.each([
  ['no JSON', '{"id":', 400, 'input.notJson', ''],
  ['no object', '[]', 400, 'input.wrongType', ''],
  ['no id', { conversation: 'bad', text: 'a' }, 400, 'input.required', 'id'],
  ['nothing said', { id: 'x', conversation: 'bad' }, 400, 'message.empty', 'text'],
  [
    'a lone surrogate',
    '{"id":"x","conversation":"bad","text":"a\\ud800b"}',
    400,
    'text.notPrintable',
    'text',
  ],
  ['a control character', { ...good, text: 'a\u0000b' }, 400, 'text.notPrintable', 'text'],
  ['an unknown field', { ...good, texts: 'a' }, 400, 'input.unknownField', 'texts'],
  ['a number as text', { ...good, text: 5 }, 400, 'input.wrongType', 'text'],
  ['too long a text', { ...good, text: 'a'.repeat(10_001) }, 400, 'input.tooLong', 'text'],
  [
    'a wrong language',
    { ...good, customer: { locale: 'klingon!' } },
    400,
    'input.badFormat',
    'customer.locale',
  ],
  ['a wrong time', { ...good, at: 'yesterday' }, 400, 'input.badFormat', 'at'],
  [
    'a script as attachment',
    { ...good, attachments: [{ kind: 'file', url: 'javascript:alert(1)' }] },
    400,
    'input.badFormat',
    'attachments.0.url',
  ],
])('%s is refused and changes nothing', async (_name, body, status, code, path) => {
  const answer = await server.post(body);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toMatchObject({ code, problems: [{ code, path }] });
  expect(answer.body.error.problems[0]?.message).not.toBe('');
  expect(await server.core.store.read.conversation.count()).toBe(0);
});

test('broken UTF-8 is refused', async () => {
  const { status, body } = await call(`${server.url}/v1/channels/demo/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.secret}` },
    body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]),
  });
  expect(status).toBe(400);
  expect(body.error.code).toBe('input.notJson');
});

test('five megabytes are too large', async () => {
  const { status, body } = await server.post({ ...good, text: 'a'.repeat(5_000_000) });
  expect(status).toBe(413);
  expect(body.error).toEqual({
    code: 'input.tooLarge',
    message: 'This is too large; at most 256000 bytes.',
    problems: [
      { code: 'input.tooLarge', path: '', message: 'This is too large; at most 256000 bytes.' },
    ],
  });
});

describe('the secret', () => {
  test.each([
    ['a wrong secret', 'demo', { authorization: 'Bearer whsec_wrong' }],
    ['no secret', 'demo', {}],
    ['an unknown channel', 'nothing', { authorization: 'Bearer whsec_wrong' }],
  ])('%s is refused in the same words', async (_name, key, headers) => {
    const { status, body } = await call(`${server.url}/v1/channels/${key}/messages`, {
      method: 'POST',
      headers: { ...headers, 'accept-language': 'pl-PL, en;q=0.5' },
      body: JSON.stringify(good),
    });
    expect(status).toBe(401);
    expect(body.error).toMatchObject({ code: 'channel.wrongSecret', problems: [] });
    expect(body.error.message).toContain('Kanał');
  });

  const signed = (body: string, at: number, secret = server.secret) => {
    const seconds = String(Math.floor(at / 1000));
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signature = createHmac('sha256', key).update(`msg_1.${seconds}.${body}`).digest('base64');
    return {
      'webhook-id': 'msg_1',
      'webhook-timestamp': seconds,
      'webhook-signature': `v1,${signature}`,
    };
  };

  test('a Standard Webhooks signature does as well', async () => {
    const body = JSON.stringify({ ...good, id: 'signed', conversation: 'signed' });
    expect((await server.post(body, signed(body, Date.now()))).status).toBe(200);
  });

  test('a signature that is old, of another body, or made with another secret does not', async () => {
    const body = JSON.stringify({ ...good, id: 'forged' });
    const other = `whsec_${Buffer.alloc(32).toString('base64')}`;
    const [stale, wrong] = ['channel.staleSignature', 'channel.wrongSecret'];
    for (const [headers, code] of [
      [signed(body, Date.now() - 6 * 60_000), stale],
      [signed(body, Date.now() + 6 * 60_000), stale],
      [signed(`${body} `, Date.now()), wrong],
      [signed(body, Date.now(), other), wrong],
      [{ ...signed(body, Date.now()), 'webhook-timestamp': 'noon' }, wrong],
    ] as const) {
      const answer = await server.post(body, headers);
      expect([answer.status, answer.body.error.code]).toEqual([401, code]);
    }
  });

  test('a number out of range says so as a number', async () => {
    const { body } = await call(
      `${server.url}/v1/channels/demo/conversations/x/messages?after=-1`,
      { headers: { authorization: `Bearer ${server.secret}` } },
    );
    expect(body.error.problems).toEqual([
      { code: 'input.tooLow', path: 'after', message: 'Must be at least 0.' },
    ]);
  });
});

test('a chat that is too fast is slowed down, alone', async () => {
  const send = (conversation: string, id: number) =>
    server.post({ id: `${conversation} ${String(id)}`, conversation, text: 'hi' });
  for (const id of [1, 2, 3]) expect((await send('fast', id)).status).toBe(200);
  const refused = await send('fast', 4);
  expect(refused.status).toBe(429);
  expect(refused.body.error.code).toBe('rate.tooFast');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await send('slow', 1)).status).toBe(200);
  const repeated = await send('fast', 2);
  expect([repeated.status, repeated.body.duplicate]).toEqual([200, true]);
  server.passTime(10_000);
  expect((await send('fast', 4)).status).toBe(200);
});

test('an address that cannot be read is refused with a code', async () => {
  const { status, body } = await call(`${server.url}/v1/channels/demo/conversations/%ff/messages`, {
    headers: { 'accept-language': 'pl' },
  });
  expect(status).toBe(400);
  expect(body).toEqual({
    error: {
      code: 'input.badAddress',
      message: 'Nie można odczytać tego adresu.',
      problems: [],
    },
  });
});

test('addresses that do not exist say so', async () => {
  const { status, body } = await call(`${server.url}/v1/nothing`);
  expect(status).toBe(404);
  expect(body.error.code).toBe('notFound');
});
