import { expect } from '@playwright/test';
import { call, demoSecret, post, query, signIn } from '../support/api.ts';
import { Canvas } from '../support/canvas.ts';
import { importFlow } from '../support/flows.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
let conversation: string;

test.beforeAll(async () => {
  server = await BellhopServer.start();
  const cookie = await signIn(server);
  const id = await importFlow(server, cookie);
  const { revision } = await query<{ revision: number }>(server, cookie, 'flows.get', { id });
  await call(
    server,
    cookie,
    'flows.publish',
    { id, revision, note: '', acceptedWarnings: true },
    'POST',
  );
  const flows = await query<{ id: string }[]>(server, cookie, 'flows.list');
  const ids = [id, ...flows.map((flow) => flow.id).filter((other) => other !== id)];
  await call(server, cookie, 'flows.reorder', { ids }, 'POST');
  const secret = await demoSecret(server, cookie);
  const customer = { id: 'c-77', name: 'Malee Srisuk' };
  const say = (number: number, text: string, button?: string) =>
    post(server, secret, {
      id: `m${String(number)}`,
      conversation: 'complaint',
      text,
      customer,
      ...(button !== undefined && { button }),
    });
  const address = 'ship to Somchai Jaidee, 12/3 Sukhumvit Soi 11';
  await say(1, `A giant zebra for Malee, 081-234-5678, ${address}`);
  await say(2, 'I take it', 'buy');
  const { rows } = await query<{ rows: { id: string }[] }>(server, cookie, 'conversations.list', {
    view: 'all',
  });
  conversation = rows[0]?.id ?? '';
});
test.afterAll(async () => {
  await server.stop();
});

test('from a complaint to a fix: why, the step in the draft, the same chat again, a test', async ({
  page,
  context,
}) => {
  const canvas = new Canvas(page);
  await enter(context, server);
  await page.goto(`${server.url}/inbox/${conversation}?view=all`);

  await test.step('the step that answered opens in the draft', async () => {
    await page.getByRole('link', { name: 'Why this answer' }).first().click();
    await page.getByRole('link', { name: 'Edit this step' }).click();
    await expect(canvas.field('Message')).toHaveText(/a zebra costs 900/);
    await expect(page).toHaveURL(/flows\/[^?]+$/);
  });

  await test.step('the same chat on the draft: the same, and another answer after the fix', async () => {
    await canvas.tab('Tests').click();
    await expect(canvas.panel.getByRole('status')).toHaveText('Same');
    await canvas.tab('Settings').click();
    await canvas.field('Message').fill('A zebra costs 800 from now on.');
    await canvas.tab('Tests').click();
    await expect(canvas.panel.getByRole('status')).toContainText(
      'another reply at “Say the price”',
    );
    await expect(canvas.panel).toContainText('a zebra costs 900');
    await expect(canvas.panel).toContainText('A zebra costs 800 from now on.');
  });

  await test.step('it becomes a test without the customer’s data', async () => {
    await canvas.panel.getByRole('button', { name: 'Save as test' }).click();
    await expect(canvas.field('Name of the test')).toHaveValue(/^A giant zebra for Sam, /);
    await expect(canvas.panel.getByRole('status')).toHaveText('Passed');
    await expect(canvas.panel).not.toContainText('Malee');
    await expect(canvas.panel).not.toContainText('081-234-5678');
    await expect(canvas.panel).not.toContainText('Somchai');
    await expect(canvas.panel).not.toContainText('Sukhumvit');
  });

  await test.step('all stored chats tell what else the fix changes', async () => {
    await canvas.panel.getByRole('button', { name: 'All tests' }).click();
    await canvas.panel.getByRole('button', { name: 'Replay chats…' }).click();
    await canvas.panel.getByRole('button', { name: 'Replay', exact: true }).click();
    const groups = canvas.panel.getByRole('list', { name: 'What changes' });
    await expect(groups.getByRole('listitem')).toHaveCount(1);
    await expect(groups).toContainText('get another reply at “Say the price”');
    await groups.getByRole('button').click();
    await canvas.panel.getByRole('button', { name: /^Malee Srisuk/ }).click();
    await expect(canvas.panel.getByRole('region', { name: 'Steps: Draft' })).toContainText(
      'Say the price',
    );
  });

  await test.step('it goes on in the test chat, or another way at any point', async () => {
    await canvas.panel.getByRole('button', { name: 'Go on in the test chat' }).click();
    const log = page.getByRole('log', { name: 'Messages of the test chat' });
    await expect(log).toContainText('A zebra costs 800 from now on.');
    await log.getByRole('button').first().click();
    await canvas.panel.getByRole('button', { name: 'Go another way from here' }).click();
    await expect(canvas.panel.getByRole('button', { name: 'Back to the original' })).toBeVisible();
  });
});

test('a stored chat becomes a test of the flow that answered, from the page that says why', async ({
  page,
  context,
}) => {
  const canvas = new Canvas(page);
  await enter(context, server);
  await page.goto(`${server.url}/inbox/${conversation}?view=all`);
  await page.getByRole('link', { name: 'Why this answer' }).first().click();
  await page.getByRole('link', { name: /^Save as test of/ }).click();
  await expect(canvas.field('Name of the test')).toHaveValue(/^A giant zebra for Sam, /);
  await expect(canvas.panel.getByRole('status')).toHaveText('Passed');
});
