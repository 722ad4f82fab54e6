import { fastify } from 'fastify';
import { expect, test } from 'vitest';
import { goInStep } from './in-step.ts';

test('requests of one round take each step one after the other, in the order of their coming', async () => {
  const app = fastify();
  goInStep(app);
  const steps: string[] = [];
  app.get('/:name', async ({ params }) => {
    const { name } = params as { name: string };
    steps.push(`${name} begins`);
    await Promise.resolve();
    steps.push(`${name} ends`);
    return name;
  });
  await app.ready();
  const answers = await Promise.all(['/a', '/b', '/c'].map((url) => app.inject(url)));
  expect(answers.map(({ body }) => body)).toEqual(['a', 'b', 'c']);
  expect(steps).toEqual(['a begins', 'b begins', 'c begins', 'a ends', 'b ends', 'c ends']);
  await app.close();
});

test('a request that fails leaves the others of its round alone', async () => {
  const app = fastify();
  goInStep(app);
  app.get('/bad', () => {
    throw new Error('on purpose');
  });
  app.get('/good', () => 'good');
  const answers = await Promise.all(['/bad', '/good', '/bad'].map((url) => app.inject(url)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([500, 200, 500]);
  await app.close();
});
