import { expect, type Page } from '@playwright/test';
import { query, signIn } from '../support/api.ts';
import { Canvas } from '../support/canvas.ts';
import { draftOf, importFlow } from '../support/flows.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
let cookie: string;
let id: string;
let canvas: Canvas;

// A server for each test: what is live is one thing for the whole shop.
test.afterEach(async () => {
  await server.stop();
});
test.beforeEach(async ({ page, context }) => {
  server = await BellhopServer.start();
  cookie = await signIn(server);
  id = await importFlow(server, cookie);
  canvas = new Canvas(page);
  await enter(context, server);
  await page.goto(`${server.url}/flows/${id}`);
  await expect(canvas.cards()).toHaveCount(6);
});

/** Asks the draft for a giant zebra and keeps the chat as a test. */
async function saveChat(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Test chat' }).click();
  await canvas.field('Write as the customer…').fill('A giant zebra');
  await canvas.panel.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('log').getByRole('button', { name: 'I take it' }).click();
  await canvas.panel.getByRole('button', { name: 'Save as test' }).click();
  await expect(canvas.field('Name of the test')).toHaveValue('A giant zebra');
}

const verdict = () => canvas.panel.getByRole('status');
const line = (number: number) =>
  canvas.panel
    .getByRole('region', { name: 'What happens' })
    .getByRole('listitem')
    .nth(number - 1);

async function changeReply(text: string): Promise<void> {
  await canvas.tab('Settings').click();
  await canvas.openForm('Thank the buyer');
  await canvas.field('Message').fill(text);
}

test('a chat becomes a test, a break turns it red and holds publishing up, a repair lets it through', async ({
  page,
}) => {
  await saveChat(page);
  await test.step('it passes, and belongs to the flow', async () => {
    await expect(verdict()).toHaveText('Passed');
    await expect(line(1).getByRole('textbox')).toHaveValue('A giant zebra');
    await canvas.saved();
    const { document } = await draftOf(server, cookie, id);
    expect(Object.values(document.tests)).toMatchObject([{ name: 'A giant zebra' }]);
  });

  await test.step('an edit of the flow makes it stale, and running it red', async () => {
    await changeReply('Something else.');
    await canvas.tab('Tests').click();
    await expect(verdict()).toHaveText('Changed since the last run');
    await canvas.panel.getByRole('button', { name: 'Run again' }).click();
    await expect(verdict()).toHaveText('Failed');
    await expect(canvas.panel).toContainText('It was “Something else.”.');
    await canvas.panel.getByRole('button', { name: 'Show the way', exact: true }).last().click();
    await expect(page.getByRole('region', { name: 'Why' })).toContainText('Thank the buyer');
    await expect(canvas.cards('Thank the buyer').getByText('2', { exact: true })).toBeVisible();
  });

  await test.step('red tests block publishing', async () => {
    await canvas.saved();
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('0 of 1 test passes');
    await expect(dialog).toContainText('% of the exits covered');
    await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
    expect(await query(server, cookie, 'flows.versions', { id })).toEqual([]);
    await dialog.getByRole('button', { name: /^Failed A giant zebra/ }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('repaired, it is green and goes live', async () => {
    await changeReply('Version one thanks you.');
    await canvas.saved();
    await page.getByRole('button', { name: 'Publish…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('1 of 1 test passes');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(dialog).toContainText('is live');
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('button', { name: 'Versions', exact: true }).click();
    await expect(canvas.panel.getByRole('listitem')).toContainText('1 of 1 test passes');
  });
});

test('with a written reason an admin publishes in spite of red tests, and the history tells', async ({
  page,
}) => {
  await saveChat(page);
  await changeReply('Something else.');
  await canvas.saved();
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Why publish although tests fail?').fill('The sale begins now');
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(dialog).toContainText('is live');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  await expect(canvas.panel).toContainText('Published although tests failed: The sale begins now');
});

test('a test is written by hand, moved about by keys, and seen on the canvas', async ({ page }) => {
  await canvas.tab('Tests').click();
  await canvas.panel.getByRole('button', { name: 'New test' }).click();
  await line(1).getByRole('textbox').fill('stripes');
  await line(2).getByRole('textbox').fill('zebras too');
  await canvas.panel.getByRole('button', { name: 'Run again' }).click();
  await expect(verdict()).toHaveText('Passed');

  await test.step('another line, by key', async () => {
    await line(2).getByRole('textbox').press('Control+Enter');
    await page.getByRole('menuitem', { name: 'Nothing else happens' }).click();
    await expect(line(3)).toContainText('Nothing else happens');
    await line(3)
      .getByRole('button', { name: /^Line 3/ })
      .press('Alt+ArrowUp');
    await expect(line(2)).toContainText('A reply contains');
    await canvas.saved();
  });

  await test.step('coverage: how often steps were entered, and what was missed', async () => {
    await canvas.panel.getByRole('switch', { name: 'Show coverage' }).click();
    await canvas.panel.getByRole('button', { name: 'Run again' }).click();
    await expect(canvas.cards('Say something nice').getByText('×1').first()).toBeVisible();
    await expect(canvas.cards('Thank the buyer').getByText('×1')).toHaveCount(0);
  });

  await test.step('a line is removed, and undo brings it back', async () => {
    await line(3)
      .getByRole('button', { name: /^Line 3/ })
      .press('Delete');
    await expect(
      canvas.panel.getByRole('region', { name: 'What happens' }).getByRole('listitem'),
    ).toHaveCount(2);
    await canvas.undo();
    await expect(line(3)).toBeVisible();
  });
});
