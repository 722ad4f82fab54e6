import { expect } from '@playwright/test';
import { query, signIn } from '../support/api.ts';
import type { Canvas } from '../support/canvas.ts';
import { importFlow, waitingFlow } from '../support/flows.ts';
import { test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';
import { openTestChat, sayIn } from '../support/test-chat-page.ts';

let server: BellhopServer;
let canvas: Canvas;

test.beforeAll(async () => {
  server = await BellhopServer.start();
});
test.afterAll(async () => {
  await server.stop();
});
test.beforeEach(async ({ page, context }) => {
  canvas = await openTestChat(server, { page, context });
});

const say = (text: string) => sayIn(canvas, text);

test('it is the draft that answers, at once and without touching a customer', async ({ page }) => {
  await canvas.tab('Settings').click();
  await canvas.openForm('Say something nice');
  await canvas.field('Message').fill('Not saved yet, but answered.');
  await page.getByRole('button', { name: 'Test chat', exact: true }).click();
  await say('stripes');
  await expect(page.getByRole('log')).toContainText('Not saved yet, but answered.');
  const cookie = await signIn(server);
  const { rows } = await query<{ rows: unknown[] }>(server, cookie, 'conversations.list', {
    view: 'all',
  });
  expect(rows).toEqual([]);

  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByRole('log')).toBeEmpty();
});

test('a chat begins at any step with what is known by then, and does so again', async ({
  page,
}) => {
  const log = page.getByRole('log', { name: 'Messages of the test chat' });
  const card = canvas.cards('Wants a price?').getByText('Wants a price?', { exact: true });
  await card.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Start the test chat here' }).click();
  const settings = page.getByRole('dialog');
  await expect(settings.getByLabel('Begin at')).toHaveValue('decide');
  await settings.getByLabel('The customer has just written').fill('a giant one');
  await settings.getByRole('button', { name: 'Start here' }).click();
  await expect(log).toContainText('Begun at “Wants a price?”');
  await expect(log).toContainText('a zebra costs 900.');
  await expect(page.getByRole('region', { name: 'Why' })).toContainText('Why — step 3 of 3');

  await canvas.tab('Settings').click();
  await canvas.openForm('Say the price');
  await canvas.field('Message').fill('Only 800.');
  await canvas.tab('Test chat').click();
  await canvas.panel.getByRole('button', { name: 'Run it again' }).click();
  await expect(log).toContainText('Begun at “Wants a price?”');
  await expect(log).toContainText('Only 800.');

  await canvas.panel.getByRole('button', { name: 'Save as test' }).click();
  await expect(canvas.panel.getByRole('status')).toContainText('Passed');
  await canvas.panel.getByText('Begun at “Wants a price?”').click();
  const begin = canvas.panel.getByLabel('Begin at');
  await expect(begin).toHaveValue('decide');
  await begin.selectOption({ label: 'the beginning, with a message' });
  await canvas.panel.getByRole('button', { name: 'Run again' }).click();
  await expect(canvas.panel.getByRole('status')).toContainText('Failed');
});

test('time passes when somebody says so, and the step after the wait speaks', async ({ page }) => {
  const id = await importFlow(server, await signIn(server), waitingFlow());
  await page.goto(`${server.url}/flows/${id}`);
  await expect(canvas.cards()).toHaveCount(3);
  await page.getByRole('button', { name: 'Test chat', exact: true }).click();
  const log = page.getByRole('log', { name: 'Messages of the test chat' });
  const why = page.getByRole('region', { name: 'Why' });
  const passes = async (name: string | RegExp) => {
    await canvas.panel.getByRole('button', { name: 'Something happens…' }).click();
    await page.getByRole('menuitem', { name }).click();
  };
  await say('a zebra');
  await expect(why).toContainText('waits for its time');

  await passes('1 hour later');
  await expect(log).not.toContainText('Have you decided');

  await passes(/^Until /);
  await expect(log).toContainText('Have you decided about the zebra?');
  await expect(why).toContainText('the time has passed');
  await expect(canvas.cards('Ask again').getByText('2', { exact: true })).toBeVisible();

  await canvas.panel.getByRole('button', { name: 'Something happens…' }).click();
  await expect(page.getByRole('menuitem', { name: '1 day later' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /^Until / })).toHaveCount(0);
});

test('a very good customer writes on a platform with limits', async ({ page }) => {
  await canvas.panel.getByRole('button', { name: 'Change the simulated customer' }).click();
  const settings = page.getByRole('dialog');
  await settings.getByText('VIP', { exact: true }).click();
  await settings.getByLabel('Channel').selectOption({ label: 'Shopee' });
  await page.keyboard.press('Escape');
  const chips = canvas.panel.getByRole('button', { name: 'Change the simulated customer' });
  await expect(chips).toContainText('Returning customer');
  await expect(chips).toContainText('Shopee');
  await canvas.tab('Settings').click();
  await canvas.openForm('Say the price');
  await canvas.field('Message').fill('x'.repeat(601));
  await canvas.tab('Test chat').click();
  await say('A giant zebra, please');
  const log = page.getByRole('log', { name: 'Messages of the test chat' });
  await expect(log).toContainText('615 of 600 – Too long for Shopee');
});

test('a sentence that is tried in the form shows the word that the trigger takes', async () => {
  await canvas.tab('Settings').click();
  await canvas.openForm('Asks for zebras');
  const outcome = canvas.panel.getByRole('status');
  await canvas.field('Try a sentence').fill('A big Zebra, please');
  await expect(outcome).toContainText('This step takes it.');
  await expect(outcome.locator('mark')).toHaveText(['Zebra']);
  await expect(outcome.locator('mark')).toHaveCSS('text-decoration-line', 'underline');
  await expect(outcome).toContainText('“Zebra” matches the keyword zebra');

  await canvas.field('Try a sentence').fill('A big lion, please');
  await expect(outcome).toContainText('This step does not take it.');
  await expect(outcome.locator('mark')).toHaveCount(0);
  await expect(canvas.panel.getByRole('log')).toHaveCount(0);
});

test('the chat stays open beside the settings while the flow is edited, and says when it is old', async ({
  page,
}) => {
  await say('A giant zebra, please');
  await canvas.panel.getByRole('button', { name: 'Keep the chat open while you edit' }).click();
  const left = page.getByRole('complementary', { name: 'Test chat' });
  await expect(left.getByRole('log')).toContainText('a zebra costs 900.');
  await canvas.openForm('Say the price');
  await canvas.field('Message').fill('Now it costs 950.');
  await left.getByRole('button', { name: 'Run it again' }).click();
  await expect(left.getByRole('log')).toContainText('Now it costs 950.');
  await expect(canvas.field('Message')).toHaveText('Now it costs 950.');
  await left.getByRole('tab', { name: 'Add' }).click();
  await expect(canvas.tab('Test chat')).toBeVisible();
});

test('the customer has a name, orders and a cart of their own, and a saved test has them too', async ({
  page,
}) => {
  const chips = canvas.panel.getByRole('button', { name: 'Change the simulated customer' });
  await chips.click();
  const settings = page.getByRole('dialog');
  await settings.getByLabel("Customer's name").fill('Zofia');
  await settings.getByText('Edit the order…').click();
  await settings.getByLabel('Order number').fill('B7');
  await settings.getByRole('button', { name: 'Add an order' }).click();
  await expect(settings.getByRole('group', { name: 'A1019' })).toBeVisible();
  await settings.getByText('Edit the cart…').click();
  await settings.getByLabel('Total').last().fill('€75');
  await page.keyboard.press('Escape');
  await expect(chips).toContainText('Zofia');
  await expect(chips).toContainText('Order: waiting to ship +1');

  await say('A giant zebra, please');
  await expect(page.getByRole('log')).toContainText('Hello Zofia, a zebra costs 900.');
  await canvas.panel.getByRole('button', { name: 'Something happens…' }).click();
  await expect(page.getByText('Order B7 becomes')).toBeVisible();
  await page.getByRole('menuitem', { name: 'leaves something in the cart' }).click();
  await canvas.panel.getByRole('button', { name: 'Save as test' }).click();
  await expect(canvas.panel.getByRole('status')).toContainText('Passed');
  await expect(canvas.panel.getByLabel('Total').last()).toHaveValue('€75');
  await canvas.panel.getByText('Zofia', { exact: true }).click();
  await canvas.panel.getByText('Edit the order…').click();
  await expect(canvas.panel.getByRole('group', { name: 'B7' })).toBeVisible();
  await canvas.panel.getByRole('button', { name: 'Remove order A1019' }).click();
  await expect(canvas.panel.getByRole('group', { name: 'B7' })).toBeVisible();
  await expect(canvas.panel.getByRole('group', { name: 'A1019' })).toHaveCount(0);
});
