import { CodedError, type ErrorCode } from '@bellhop/schema';
import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { handleErrors } from './errors.ts';
import { createDatabaseHealth } from './health.ts';

async function answerTo(code: ErrorCode, known?: number) {
  const app = fastify();
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
