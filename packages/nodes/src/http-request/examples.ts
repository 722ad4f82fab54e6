import type { JsonValue, RequestResult } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';

const config = {
  method: 'POST',
  url: 'https://erp.example/orders?by={{ message.text }}',
  body: '{"text":"{{ message.text }}"}',
  mapping: [
    { id: 'a', key: 'eta', value: 'order.items[0].eta' },
    { id: 'b', key: 'carrier', value: '$.order.carrier' },
  ],
  headers: [{ id: 'a', key: 'Authorization', value: 'Bearer {{secret.erp}}' }],
  statuses: ['404', '4xx'],
  timeoutSeconds: 10,
  retries: 1,
};
const arrived = (result: RequestResult): Pick<NodeExample, 'call' | 'event'> => {
  return { call: 'resume', event: { body: { type: 'resultArrived', wait: 'w', result } } };
};
const answer = (status: number, body: JsonValue) => arrived({ kind: 'http', status, body });

export const examples: NodeExample[] = [
  {
    name: 'values of the chat stay values, and secrets stay names',
    config,
    event: { text: 'say "hi" & go' },
    expect: {
      waitsFor: 'result',
      request: {
        kind: 'http',
        method: 'POST',
        url: 'https://erp.example/orders?by=say%20%22hi%22%20%26%20go',
        headers: [
          { name: 'Authorization', value: 'Bearer {{secret.erp}}' },
          { name: 'content-type', value: 'application/json' },
        ],
        body: '{"text":"say \\"hi\\" & go"}',
        timeoutSeconds: 10,
        retries: 1,
      },
    },
  },
  {
    name: 'a question without a body',
    config: { ...config, method: 'GET', headers: [] },
    event: { text: 'x' },
    expect: { waitsFor: 'result', request: { method: 'GET', headers: [], body: null } },
  },
  {
    name: 'the answer fills variables; what it does not hold is empty',
    config,
    ...answer(200, { order: { items: [{ eta: 'Friday' }] } }),
    expect: { exit: 'ok', variables: { eta: 'Friday', carrier: null } },
  },
  { name: 'a status with an exit', config, ...answer(404, {}), expect: { exit: 'status:404' } },
  { name: 'its whole class', config, ...answer(422, {}), expect: { exit: 'status:4xx' } },
  {
    name: 'a status that nobody named',
    config,
    ...answer(503, 'down'),
    expect: { exit: 'failed', variables: { eta: null } },
  },
  {
    name: 'no answer in time',
    config,
    ...arrived({ kind: 'failed', code: 'timeout', detail: '' }),
    expect: { exit: 'timeout' },
  },
  {
    name: 'an address that may not be reached',
    config,
    ...arrived({ kind: 'failed', code: 'notAllowed', detail: '10.0.0.1' }),
    expect: { exit: 'failed' },
  },
  {
    name: 'another kind of answer is not for this step',
    config: { ...config, url: '', mapping: [{ id: 'a', key: 'no name', value: 'a[' }] },
    ...arrived({ kind: 'products', products: [] }),
    expect: { unanswered: true },
  },
];
