import { expect } from '@playwright/test';
import { signIn } from '../support/api.ts';
import type { Canvas } from '../support/canvas.ts';
import { flowDocument, importFlow } from '../support/flows.ts';
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

test('the draft answers beside the canvas: bubbles, lit path, and why', async ({ page }) => {
  const log = page.getByRole('log', { name: 'Messages of the test chat' });
  const why = page.getByRole('region', { name: 'Why' });
  await say('A giant ZEBRA, please');

  await test.step('the bubbles', async () => {
    await expect(log).toContainText('A giant ZEBRA, please');
    await expect(log).toContainText('a zebra costs 900.');
    await expect(log.locator('mark')).toHaveText(['giant', 'ZEBRA']);
    await expect(log.getByRole('button', { name: 'I take it' })).toBeEnabled();
    await expect(
      canvas.panel.getByRole('status', { name: 'What the chat would have done' }),
    ).toContainText('zebra fan');
  });
  await test.step('the path, with the numbers of its steps', async () => {
    const path = ['Asks for zebras', 'Wants a price?', 'Mark as fan', 'Say the price'];
    for (const [index, title] of path.entries()) {
      await expect(canvas.cards(title).getByText(String(index + 1), { exact: true })).toBeVisible();
    }
    await expect(canvas.cards('Say something nice').getByText(/^\d+$/)).toHaveCount(0);
  });
  await test.step('the reasons: the word and where, the values, the branches', async () => {
    await expect(why).toContainText('Why — step 4 of 4');
    await expect(why).toContainText('“ZEBRA” matches the keyword zebra');
    await expect(why).toContainText('capital letters');
    await expect(why).toContainText(/message contains any of giant — found “giant”.*yes/);
    await expect(why).toContainText('gets the tag zebra fan');
    await expect(why).toContainText('waits for the customer');
  });
  await test.step('backwards and forwards through the steps', async () => {
    await canvas.panel.getByRole('button', { name: 'One step back' }).click();
    await expect(why).toContainText('Why — step 3 of 4');
    await expect(canvas.cards('Say the price').getByText('4', { exact: true })).toHaveCount(0);
    await canvas.panel.getByRole('slider', { name: 'Step that is shown' }).press('Home');
    await expect(why).toContainText('Why — step 1 of 4');
    await canvas.panel.getByRole('button', { name: 'One step forward' }).click();
    await expect(why).toContainText('Why — step 2 of 4');
  });
  await test.step('a quick reply goes on where the chat waits', async () => {
    await log.getByRole('button', { name: 'I take it' }).click();
    await expect(log).toContainText('Version one thanks you.');
    await expect(why).toContainText('the customer pressed “I take it”');
  });
});

test('a branch that is not taken says why not, and so does a trigger', async ({ page }) => {
  const why = page.getByRole('region', { name: 'Why' });
  await say('I like stripes');
  await expect(page.getByRole('log')).toContainText('We love zebras too.');
  await expect(why).toContainText(/message contains any of giant — none found.*no/);
  await expect(why).toContainText('no branch held');

  await say('Something else');
  await why.getByText('1 trigger did not fire').click();
  await expect(why).toContainText(/has one of the 2 keywords: zebra, stripes.*no/);
});

test('nested rules are explained as the tree that they stand in, with how each group came out', async ({
  page,
}) => {
  const nested = flowDocument('Nested');
  const nodes = nested.nodes;
  const branch = {
    id: 'b1',
    name: 'Big order',
    match: 'all',
    items: [
      { id: 'r1', subject: 'text', operator: 'contains', value: ['giant'] },
      {
        id: 'g1',
        match: 'any',
        items: [
          { id: 'r2', subject: 'orderStatus', operator: 'is', value: ['shipped'] },
          { id: 'r3', subject: 'tag', operator: 'has', value: ['VIP'] },
        ],
      },
    ],
  };
  nodes['decide'] = { ...nodes['decide'], version: 2, config: { branches: [branch] } };
  const id = await importFlow(server, await signIn(server), nested);
  await page.goto(`${server.url}/flows/${id}`);
  await page.getByRole('button', { name: 'Test chat', exact: true }).click();
  await say('a giant zebra');
  const why = page.getByRole('region', { name: 'Why' });
  const level = (number: number) => why.locator(`li[aria-level="${String(number)}"]`);
  await expect(level(1).filter({ hasText: '“Big order”: all of these' })).toContainText('no');
  await expect(level(2).filter({ hasText: 'any of these' })).toContainText('no');
  await expect(level(3)).toHaveCount(2);
});

test('a chat stops, goes another way beside the original, and runs again after an edit', async ({
  page,
}) => {
  const log = page.getByRole('log', { name: 'Messages of the test chat' });
  const why = page.getByRole('region', { name: 'Why' });
  await say('A giant zebra, please');
  await expect(log).toContainText('a zebra costs 900.');

  await test.step('a stop at a step, seen on the canvas, and the jump on from there', async () => {
    await why.getByRole('button', { name: 'Stop here: Wants a price?' }).click();
    await expect(
      canvas.cards('Wants a price?').getByRole('img', { name: 'Stop here: Wants a price?' }),
    ).toBeVisible();
    await canvas.panel.getByRole('button', { name: 'Start again' }).click();
    await say('one more giant zebra');
    await expect(why).toContainText('Why — step 2 of');
    await canvas.panel.getByRole('button', { name: 'Jump ahead' }).click();
    await page.getByRole('menuitem', { name: 'To the next thing that is done' }).click();
    await expect(why).toContainText('Why — step 3 of');
  });

  await test.step('another answer, beside the first', async () => {
    await canvas.panel.getByRole('button', { name: 'Go another way from here' }).click();
    await expect(canvas.field('Write as the customer…')).toHaveValue('one more giant zebra');
    await say('a small zebra');
    const branch = canvas.panel.getByRole('region', { name: 'Another way' });
    await expect(branch.getByRole('row').last()).toContainText('We love zebras too.');
    await expect(branch.getByRole('button', { name: 'Play the rest too' })).toHaveCount(0);
    await branch.getByRole('button', { name: 'Back to the original' }).click();
    await expect(branch).toBeHidden();
    await expect(log).toContainText('one more giant zebra');
  });

  await test.step('the flow is edited: the chat is old, and runs again', async () => {
    await canvas.select('Say the price');
    await canvas.tab('Settings').click();
    await canvas.field('Message').fill('Now it costs 950.');
    await page.getByRole('button', { name: 'Test chat', exact: true }).click();
    await canvas.panel.getByRole('button', { name: 'Run it again' }).click();
    await expect(log).toContainText('Now it costs 950.');
    await expect(log).not.toContainText('costs 900');
    await expect(canvas.panel.getByRole('button', { name: 'Run it again' })).toBeHidden();
  });
});

test('what the customer did after the answer that is another one is played in the branch, too', async ({
  page,
}) => {
  const log = page.getByRole('log', { name: 'Messages of the test chat' });
  await say('A giant zebra, please');
  await log.getByRole('button', { name: 'I take it' }).click();
  await say('stripes');
  await log.getByRole('button', { name: 'A giant zebra, please' }).click();
  await canvas.panel.getByRole('button', { name: 'Go another way from here' }).click();
  await say('a small zebra');
  const branch = canvas.panel.getByRole('region', { name: 'Another way' });
  await expect(branch.getByRole('row')).toHaveCount(4);
  await expect(branch.getByRole('row').last()).toContainText('not played yet');

  await branch.getByRole('button', { name: 'Play the rest too' }).click();
  await expect(log).toContainText('I take it');
  await expect(branch.getByRole('row').last()).not.toContainText('not played yet');
  // Written instead of pressed, “I take it” leads to a person, who then has the chat.
  await expect(branch.getByRole('row').last()).toContainText('the bot kept quiet');
  await expect(branch.getByRole('button', { name: 'Play the rest too' })).toHaveCount(0);
});
