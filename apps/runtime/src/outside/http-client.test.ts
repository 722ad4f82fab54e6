import { describe, expect, test } from 'vitest';
import { sendJson, startStubServer } from '../testing/stub-server.ts';
import { isPublicAddress } from './guarded-address.ts';
import { createHttpClient, type HttpCall } from './http-client.ts';

/** Names that only tests know: `shop.example` is this machine. */
const names: Record<string, string> = {
  'shop.example': '127.0.0.1',
  'inside.example': '10.1.2.3',
  'mapped.example': '::ffff:127.0.0.1',
};

function client({ allowedHosts = [] as string[], pauses = [] as number[] } = {}) {
  return createHttpClient({
    allowedHosts: () => Promise.resolve(allowedHosts),
    secret: (name) => Promise.resolve(name === 'crm' ? 'top-secret-key' : null),
    random: () => 1,
    resolve: (host) => {
      const address = names[host];
      if (address === undefined) return Promise.reject(new Error('unknown'));
      return Promise.resolve([{ address, family: address.includes(':') ? 6 : 4 }]);
    },
    pause: (milliseconds) => Promise.resolve(pauses.push(milliseconds)),
  });
}

const call = (change: Partial<HttpCall>): HttpCall => {
  return {
    method: 'GET',
    url: 'http://shop.example/',
    headers: [],
    body: null,
    timeoutSeconds: 5,
    retries: 0,
    ...change,
  };
};

describe('where it may go', () => {
  test.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['127.0.0.1', false],
    ['0.0.0.0', false],
    ['10.0.0.1', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.100.100.200', false],
    ['224.0.0.1', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fd00:ec2::254', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['2002:7f00:1::', false],
    ['no address', false],
  ])('%s: %s', (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic));

  test.each([
    'http://127.0.0.1:9/',
    'http://[::1]:9/',
    'http://[::ffff:7f00:1]:9/',
    'http://2130706433:9/',
    'http://inside.example/',
    'http://mapped.example/',
  ])('%s is refused before anything is sent', async (url) => {
    expect(await client().send(call({ url }))).toMatchObject({
      type: 'failed',
      code: 'notAllowed',
    });
  });

  test.each([
    'ftp://shop.example/',
    'file:///etc/passwd',
    'no address',
    'http://a:b@shop.example/',
  ])('%s is no address to go to', async (url) => {
    expect(await client().send(call({ url }))).toMatchObject({ code: 'badAddress' });
  });

  test('the shop may allow a host of its own network, with or without a port', async () => {
    await using stub = await startStubServer((_heard, response) =>
      sendJson(response, { ok: true }),
    );
    const url = `http://shop.example:${String(stub.port)}/stock`;
    expect(await client().send(call({ url }))).toMatchObject({ code: 'notAllowed' });
    const other = client({ allowedHosts: ['shop.example:1'] });
    expect(await other.send(call({ url }))).toMatchObject({ code: 'notAllowed' });
    for (const host of ['shop.example', `shop.example:${String(stub.port)}`]) {
      const answer = await client({ allowedHosts: [host] }).send(call({ url }));
      expect(answer).toEqual({ type: 'answer', status: 200, text: '{"ok":true}' });
    }
    expect(stub.heard).toHaveLength(2);
  });

  test('a redirect is checked like the first address, and takes no secret to another site', async () => {
    await using stub = await startStubServer(({ url }, response) => {
      const to: Record<string, string> = {
        '/in': 'http://inside.example/',
        '/same': '/end',
        '/loop': '/loop',
        '/other': `http://127.0.0.1:${String(stub.port)}/end`,
      };
      const location = to[url];
      if (location === undefined) sendJson(response, {});
      else response.writeHead(302, { location }).end();
    });
    const at = (path: string) =>
      call({
        url: `http://shop.example:${String(stub.port)}${path}`,
        headers: [{ name: 'X-Key', value: '{{secret.crm}}' }],
      });
    const http = client({ allowedHosts: ['shop.example', '127.0.0.1'] });
    expect(await http.send(at('/in'))).toMatchObject({ code: 'notAllowed' });
    expect(await http.send(at('/loop'))).toMatchObject({ code: 'notAllowed' });
    expect(await http.send(at('/same'))).toMatchObject({ status: 200 });
    expect(stub.heard.at(-1)?.headers['x-key']).toBe('top-secret-key');
    expect(await http.send(at('/other'))).toMatchObject({ status: 200 });
    expect(stub.heard.at(-1)?.headers['x-key']).toBeUndefined();
  });
});

describe('what it sends and takes', () => {
  const open = (pauses: number[] = []) => client({ allowedHosts: ['shop.example'], pauses });
  const to = (stub: { port: number }) => `http://shop.example:${String(stub.port)}/`;

  test('secrets are filled in, and taken out of an answer that repeats them', async () => {
    await using stub = await startStubServer((heard, response) => sendJson(response, heard));
    const answer = await open().send(
      call({
        method: 'POST',
        url: to(stub),
        headers: [{ name: 'Authorization', value: 'Bearer {{ secret.crm }}' }],
        body: '{"key":"{{secret.crm}}"}',
      }),
    );
    expect(stub.heard[0]).toMatchObject({
      body: '{"key":"top-secret-key"}',
      headers: { authorization: 'Bearer top-secret-key' },
    });
    expect(JSON.stringify(answer)).not.toContain('top-secret-key');
  });

  test('a secret that the shop does not keep is named, and nothing is sent', async () => {
    const url = 'http://shop.example/{{secret.other}}';
    const failed = { type: 'failed', code: 'unknownSecret', detail: 'other' };
    expect(await open().send(call({ url }))).toEqual(failed);
  });

  test('a server that hangs costs its time limit and no more', async () => {
    await using stub = await startStubServer(() => {});
    const answer = await open().send(call({ url: to(stub), timeoutSeconds: 0.2 }));
    expect(answer).toEqual({ type: 'failed', code: 'timeout', detail: '' });
  });

  test('a server that goes on for ever is cut off', async () => {
    await using stub = await startStubServer((_heard, response) => {
      response.writeHead(200).end('x'.repeat(256_001));
    });
    expect(await open().send(call({ url: to(stub) }))).toMatchObject({ code: 'tooLarge' });
  });

  test('"later" is tried again, longer each time, and only as often as asked for', async () => {
    await using stub = await startStubServer((_heard, response) => {
      sendJson(response, {}, stub.heard.length < 3 ? 503 : 200);
    });
    const pauses: number[] = [];
    expect(await open(pauses).send(call({ url: to(stub), retries: 1 }))).toMatchObject({
      status: 503,
    });
    expect(await open(pauses).send(call({ url: to(stub), retries: 3 }))).toMatchObject({
      status: 200,
    });
    expect(pauses).toEqual([500]);
    const unreachable = call({ url: 'http://unknown.example/', retries: 3 });
    expect(await open(pauses).send(unreachable)).toMatchObject({ code: 'unreachable' });
    expect(pauses).toEqual([500, 500, 1000, 2000]);
  });

  test('"no" is an answer and is not asked again', async () => {
    await using stub = await startStubServer((_heard, response) => sendJson(response, {}, 404));
    expect(await open().send(call({ url: to(stub), retries: 3 }))).toMatchObject({ status: 404 });
    expect(stub.heard).toHaveLength(1);
  });

  test('nothing that a flow fills in can add a header of its own', async () => {
    await using stub = await startStubServer((_heard, response) => sendJson(response, {}));
    const headers = [
      { name: 'X-Name', value: 'Lin\r\nX-Admin: yes' },
      { name: 'Host', value: 'inside.example' },
    ];
    await open().send(call({ url: to(stub), headers }));
    expect(stub.heard[0]?.headers).toMatchObject({ 'x-name': 'Lin X-Admin: yes' });
    expect(stub.heard[0]?.headers['x-admin']).toBeUndefined();
    expect(stub.heard[0]?.headers.host).toContain('shop.example');
  });
});
