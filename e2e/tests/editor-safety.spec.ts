import { expect } from '@playwright/test';
import { signIn } from '../support/api.ts';
import { Canvas, centreOf } from '../support/canvas.ts';
import { draftOf, importFlow } from '../support/flows.ts';
import { enter, test } from '../support/people.ts';
import { admin, BellhopServer } from '../support/server.ts';

// What a person has done must not get lost, and what is done must be seen.

let server: BellhopServer;
let cookie: string;
let id: string;
let canvas: Canvas;

test.beforeAll(async () => {
  server = await BellhopServer.start();
  cookie = await signIn(server);
});
test.afterAll(async () => {
  await server.stop();
});
test.beforeEach(async ({ page }) => {
  id = await importFlow(server, cookie);
  await enter(page.context(), server);
  canvas = new Canvas(page);
  await page.goto(`${server.url}/flows/${id}`);
  await expect(canvas.cards()).toHaveCount(6);
});

async function write(words: string, step = 'Say something nice'): Promise<void> {
  await canvas.openForm(step);
  await canvas.field('Message').fill(words);
}
const messageOf = async (step: string) =>
  (await draftOf(server, cookie, id)).document.nodes[step]?.config['text'];

test('a session that ends while editing: sign in on top of the editor, and saving goes on', async ({
  page,
}) => {
  await canvas.openForm('Say something nice');
  await page.context().clearCookies();
  // Whatever asks the server first brings the dialog up, and with it the focus. When that is just before the words
  // arrive, they land in the dialog, as with a person who types on: written once more, they count all the same.
  await expect(async () => {
    await canvas.field('Message').fill('Written without a session.');
    await expect(canvas.field('Message')).toHaveText('Written without a session.', {
      timeout: 1000,
    });
  }).toPass();
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  expect(await messageOf('other')).toEqual({ en: 'We love zebras too.' });

  await dialog.getByLabel('Password', { exact: true }).fill(admin.password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toBeHidden();
  await canvas.saved();
  await expect(canvas.field('Message')).toHaveText('Written without a session.');
  expect(await messageOf('other')).toEqual({ en: 'Written without a session.' });
});

test('unsaved work that is offered stays on offer until it is answered', async ({ page }) => {
  await server.kill9();
  await write('Lost in a crash.');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved' })).toBeVisible();
  const again = await page.context().newPage();
  await page.close();
  await server.run();
  canvas = new Canvas(again);
  await again.goto(`${server.url}/flows/${id}`);
  await expect(again.getByText('This computer has work on this flow')).toBeVisible();

  await write('Edited beside the offer.', 'Thank the buyer');
  await canvas.saved();
  await again.reload();
  await again.getByRole('button', { name: 'Restore' }).click();
  await expect(canvas.cards('Say something nice')).toContainText('Lost in a crash.');
  await expect(canvas.cards('Thank the buyer')).toContainText('Edited beside the offer.');
  await canvas.saved();
  await again.reload();
  await expect(canvas.cards()).toHaveCount(6);
  await expect(again.getByRole('button', { name: 'Restore' })).toBeHidden();
});

test('buttons on a connected reply: its line moves to “another answer”, and back', async ({
  page,
}) => {
  const before = 'From Say something nice, then, to Thank the buyer';
  const after = 'From Say something nice, another answer, to Thank the buyer';
  await canvas.fit();
  await canvas.connect('Say something nice', 'then', 'Thank the buyer');
  await expect(canvas.lines(before)).toHaveCount(1);
  await canvas.select('Say something nice');
  await page.getByRole('button', { name: 'Add a button' }).click();
  await expect(canvas.lines(after)).toHaveCount(1);
  await expect(page.getByText('The line now leaves from “another answer”')).toBeVisible();
  await canvas.undo();
  await expect(canvas.lines(before)).toHaveCount(1);
  await canvas.redo();
  await page.getByRole('button', { name: 'Remove button 1' }).click();
  await expect(canvas.lines(before)).toHaveCount(1);
});

test('a version is only looked at; restoring it shows the whole flow', async ({ page }) => {
  await page.getByRole('button', { name: 'Publish…' }).click();
  const publish = page.getByRole('dialog', { name: 'Publish this flow' });
  const accept = publish.getByRole('checkbox');
  if ((await accept.count()) > 0) await accept.check();
  await publish.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(publish).toBeHidden();

  await write('After the version.');
  await canvas.saved();
  await page.getByRole('button', { name: 'Versions' }).click();
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.getByText('You look at version 1.')).toBeVisible();
  const undo = page.getByRole('button', { name: /^Undo/ });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await undo.click({ force: true });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Go back to the draft to change something')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the draft' }).first().click();
  await expect(canvas.cards()).toHaveCount(6);
  await expect(canvas.cards('Say something nice')).toContainText('After the version.');

  // Far away from everything, so that the view has to come back by itself.
  await canvas.drag({ x: 700, y: 700 }, { x: 300, y: 200 });
  await canvas.drag({ x: 700, y: 700 }, { x: 300, y: 200 });
  await page.getByRole('button', { name: 'Restore as draft' }).click();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(canvas.cards('Say something nice')).toContainText('We love zebras too.');
  await expect(canvas.cards('Asks for zebras')).toBeInViewport({ ratio: 0.99 });
});

test('what is pasted lies at the pointer, and is seen', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await canvas.fit();
  await canvas.select('Mark as fan');
  await page.keyboard.press('Control+c');
  const stage = await centreOf(page.locator('.react-flow__pane'));
  const free = { x: stage.x, y: stage.y + 230 };
  await page.mouse.move(free.x, free.y);
  await page.keyboard.press('Control+v');
  await expect(canvas.cards('Mark as fan')).toHaveCount(2);
  await canvas.still();
  const box = await page.locator('.react-flow__node.selected').boundingBox();
  expect(Math.abs((box?.x ?? 0) - free.x)).toBeLessThan(30);
  expect(Math.abs((box?.y ?? 0) - free.y)).toBeLessThan(30);

  // The pointer is elsewhere and the originals are out of sight: the middle of what is seen.
  await canvas.drag({ x: stage.x, y: stage.y + 330 }, { x: stage.x - 300, y: stage.y - 300 });
  await canvas.drag({ x: stage.x, y: stage.y + 330 }, { x: stage.x - 300, y: stage.y - 300 });
  await page.mouse.move(10, 10);
  await page.keyboard.press('Control+v');
  await expect(canvas.cards('Mark as fan')).toHaveCount(3);
  await expect(page.locator('.react-flow__node.selected')).toBeInViewport({ ratio: 0.99 });
});

test('the step that is looked at is in the picture as a whole', async ({ page }) => {
  await page.setViewportSize({ width: 1360, height: 850 });
  await canvas.tab('Test chat').click();
  await page.getByLabel('Write as the customer…').fill('giant zebra');
  await page.keyboard.press('Enter');
  await expect(page.getByText('a zebra costs 900')).not.toHaveCount(0);
  const stage = await page.locator('.fe-canvas').boundingBox();
  const inside = async () => {
    const card = await page.locator('.fe-card[data-current]').boundingBox();
    if (card === null || stage === null) return false;
    return (
      card.x >= stage.x &&
      card.y >= stage.y &&
      card.x + card.width <= stage.x + stage.width &&
      card.y + card.height <= stage.y + stage.height
    );
  };
  await expect.poll(inside).toBe(true);
  for (let step = 0; step < 3; step += 1) {
    await page.getByRole('button', { name: 'One step back' }).click();
    await canvas.still();
    await expect.poll(inside).toBe(true);
  }
});

test('a text that is too long says so, with the limit', async ({ page }) => {
  await write('x'.repeat(6000));
  await expect(canvas.panel.getByText('Too long; at most 5000.')).toBeVisible();
  await canvas.tab('Problems').click();
  await expect(page.getByText('Message: Too long; at most 5000.')).toBeVisible();
});
