import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../testing/caller.boundary.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { describeApi } from './openapi.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const bearer = () => ({ authorization: `Bearer ${server.secret}` });
const { paths } = describeApi();

test('every public route is described, with the answers that it can give', () => {
  const described = Object.entries(paths).map(([path, methods]) => {
    const statuses = Object.values<{ responses: object }>(methods).flatMap(({ responses }) =>
      Object.keys(responses),
    );
    return `${path} ${statuses.join(' ')}`;
  });
  expect(described).toEqual([
    '/v1/channels/{key}/messages 200 400 401 409 413 429 500 503',
    '/v1/channels/{key}/conversations/{conversation}/messages 200 400 401 404 500 503',
    '/v1/channels/{key}/conversations/{conversation}/stream 200 400 401 500 503',
    '/v1/channels/{key}/orders 200 400 401 409 413 429 500 503',
    '/v1/channels/{key}/carts 200 400 401 409 413 429 500 503',
    '/v1/channels/{key}/tags 200 400 401 409 413 429 500 503',
    '/v1/channels/{key}/customers/{customer} 200 400 401 500 503',
    '/healthz 200 503',
    '/readyz 200 503',
    '/metrics 200 503',
    '/v1/openapi.json 200 503',
    '/v1/flow.schema.json 200 503',
  ]);
});

test.each(Object.keys(paths).filter((path) => !path.endsWith('/stream')))(
  'what the server answers at %s is of the type that is described',
  async (path) => {
    const address = path.replace('{key}', 'demo').replace('{conversation}', 'none');
    const { status, headers } = await call(`${server.url}${address}`, { headers: bearer() });
    const [type = ''] = (headers.get('content-type') ?? '').split(';');
    // A message is posted; asking for the address is what does not exist.
    const special = new Map([
      ['/metrics', 'text/plain'],
      ['/v1/flow.schema.json', 'application/schema+json'],
    ]);
    const wanted = special.get(path) ?? 'application/json';
    expect([[200, 404].includes(status), type]).toEqual([true, wanted]);
  },
);

test('parameters come from the schemas of the routes', () => {
  const { get } = paths['/v1/channels/{key}/conversations/{conversation}/messages'];
  expect(get.parameters).toMatchObject([
    { name: 'key', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'conversation', in: 'path', required: true, schema: { maxLength: 200 } },
    { name: 'after', in: 'query', required: false, schema: { type: 'integer', minimum: 0 } },
  ]);
});
