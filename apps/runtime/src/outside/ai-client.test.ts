import type { AiEndpoint, Request } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { sendJson, startStubServer, type StubServer } from '../testing/stub-server.ts';
import { askModel } from './ai-client.ts';
import { createHttpClient } from './http-client.ts';

const http = createHttpClient({
  allowedHosts: () => Promise.resolve([]),
  secret: () => Promise.resolve('sk-test'),
  random: () => 0,
  pause: () => Promise.resolve(),
});
const endpointOf = ({ port }: StubServer): AiEndpoint => {
  return {
    baseUrl: `http://127.0.0.1:${String(port)}/v1/`,
    model: 'small',
    secret: 'ai',
    pricePerMillionInput: 0.5,
    pricePerMillionOutput: 2,
    currency: 'USD',
  };
};
const request: Extract<Request, { kind: 'ai' }> = {
  kind: 'ai',
  instructions: 'You answer for a tea shop.',
  messages: [{ role: 'customer', text: 'Do you ship? {{secret.ai}}' }],
  grounding: [{ question: 'Shipping', answer: 'Two days, free from ฿500.' }],
  maxTokens: 200,
  timeoutSeconds: 2,
};
const says = (content: string) => {
  return {
    choices: [{ message: { role: 'assistant', content } }],
    usage: { prompt_tokens: 1000, completion_tokens: 100 },
  };
};

test('the model gets instructions, facts and the chat, and its answer has its price', async () => {
  await using stub = await startStubServer((_heard, response) =>
    sendJson(response, says(' Yes. ')),
  );
  expect(await askModel(http, endpointOf(stub), request)).toEqual({
    kind: 'ai',
    text: 'Yes.',
    cost: { tokensIn: 1000, tokensOut: 100, amount: 0.0007, currency: 'USD' },
  });
  const [heard] = stub.heard;
  expect(heard).toMatchObject({ method: 'POST', url: '/v1/chat/completions' });
  expect(heard?.headers.authorization).toBe('Bearer sk-test');
  const body = JSON.parse(heard?.body ?? '') as { messages: { role: string; content: string }[] };
  expect(body).toMatchObject({ model: 'small', max_tokens: 200 });
  expect(body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
  expect(body.messages[0]?.content).toContain('### Shipping\nTwo days, free from ฿500.');
  // What customers write never becomes a secret.
  expect(heard?.body).not.toContain('sk-test');
});

test('the chat so far comes before the question, each side in turn', async () => {
  await using stub = await startStubServer((_heard, response) => sendJson(response, says('Yes.')));
  const said = [
    { role: 'customer' as const, text: 'Hi' },
    { role: 'shop' as const, text: 'Hello!' },
    { role: 'shop' as const, text: 'What can I do?' },
    { role: 'customer' as const, text: 'And to Chiang Mai?' },
  ];
  await askModel(http, endpointOf(stub), { ...request, messages: said });
  const body = JSON.parse(stub.heard[0]?.body ?? '') as { messages: object[] };
  expect(body.messages.slice(1)).toEqual([
    { role: 'user', content: 'Hi' },
    { role: 'assistant', content: 'Hello!\nWhat can I do?' },
    { role: 'user', content: 'And to Chiang Mai?' },
  ]);
});

test.each(['[[NO ANSWER]]', 'I think: [[NO ANSWER]]', ''])(
  'a model that has nothing to stand on (%s) says nothing',
  async (content) => {
    await using stub = await startStubServer((_heard, response) => {
      sendJson(response, says(content));
    });
    expect(await askModel(http, endpointOf(stub), request)).toMatchObject({ text: null });
  },
);

test('what goes wrong is told by its code', async () => {
  await using stub = await startStubServer((_heard, response) => {
    if (stub.heard.length === 1) sendJson(response, { error: 'no such model' }, 404);
    else if (stub.heard.length === 2) response.end('<html>');
  });
  const ask = () => askModel(http, endpointOf(stub), { ...request, timeoutSeconds: 0.3 });
  expect(await ask()).toMatchObject({ kind: 'failed', code: 'badAnswer' });
  expect(await ask()).toMatchObject({ kind: 'failed', code: 'badAnswer' });
  expect(await ask()).toMatchObject({ kind: 'failed', code: 'timeout' });
  expect(await askModel(http, null, request)).toMatchObject({ code: 'notConfigured' });
});
