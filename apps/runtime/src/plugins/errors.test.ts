import { CodedError, type ErrorCode } from '@bellhop/schema';
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { handleErrors } from './errors.ts';
import { createDatabaseHealth } from './health.ts';

const logged: string[] = [];

async function answerTo(code: ErrorCode, known?: number) {
  const stream = { write: (line: string) => logged.push(line) };
  const app = fastify({ logger: { level: 'error', stream } });
  handleErrors(app, createDatabaseHealth());
  app.get('/', (_request, reply) => {
    if (known !== undefined) reply.header('retry-after', known);
    throw new CodedError(code);
  });
  const { statusCode, headers } = await app.inject({ url: '/' });
  await app.close();
  return [statusCode, headers['retry-after']];
}

test('whoever may come again is told when', async () => {
  expect(await answerTo('rate.tooFast')).toEqual([429, '1']);
  expect(await answerTo('rate.tooFast', 7)).toEqual([429, '7']);
  expect(await answerTo('data.notWritable')).toEqual([503, '5']);
  expect(await answerTo('server.stopping')).toEqual([503, '2']);
  expect(await answerTo('message.empty')).toEqual([400, undefined]);
});

test('the log tells of failures, and not of everybody who is sent away by a server that stops', async () => {
  logged.length = 0;
  await answerTo('server.stopping');
  await answerTo('rate.tooFast');
  expect(logged).toEqual([]);
  await answerTo('data.notWritable');
  expect(logged.join('\n')).toContain('request failed');
});
