import { expect } from '@playwright/test';
import { signIn } from '../support/api.ts';
import { Canvas, centreOf } from '../support/canvas.ts';
import { draftOf, importFlow } from '../support/flows.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

// What lies upon the canvas and helps with it: ways back, the map, lines that take a step in, the lock.

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

test('who has lost the steps is told, and led back to them', async ({ page }) => {
  const back = page.getByRole('button', { name: 'Back to the steps' });
  await canvas.fit();
  const { x, y } = await centreOf(page.locator('.react-flow__pane'));
  for (let pull = 0; pull < 3; pull += 1) {
    await canvas.drag({ x: x + 200, y: y + 300 }, { x: x + 200, y: y - 350 });
  }
  await expect(page.getByRole('status').filter({ hasText: 'No step is in sight' })).toBeVisible();
  await back.press('Enter');
  await expect(canvas.cards('Asks for zebras')).toBeFocused();
  await expect(canvas.cards('Thank the buyer')).toBeInViewport();
  await expect(back).toBeHidden();
});

test('the map comes by its key, stays for the person, and a drag on it goes elsewhere', async ({
  page,
}) => {
  const map = page.getByRole('img', { name: 'Map of the flow' });
  const button = page.getByRole('button', { name: 'Map of the flow' });
  await expect(map).toBeHidden();
  await expect(button).toHaveAttribute('title', 'Show or hide the map (M)');
  await canvas.fit();
  await page.keyboard.press('m');
  await expect(map.locator('.fe-map-step')).toHaveCount(6);
  await page.reload();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(map).toBeVisible();
  await canvas.fit();
  await canvas.still();
  const before = await centreOf(canvas.cards('Mark as fan'));
  const { x, y } = await centreOf(map);
  await canvas.drag({ x, y }, { x: x + 25, y });
  await canvas.still();
  expect((await centreOf(canvas.cards('Mark as fan'))).x).toBeLessThan(before.x - 50);
  await button.click();
  await expect(map).toBeHidden();
});

test('a step that is dragged onto a line goes into it, and one undo takes it out again', async ({
  page,
}) => {
  await canvas.fit();
  const line = canvas.lines('From Say the price, I take it, to Thank the buyer');
  const card = canvas.cards('Mark as fan');
  const [to, middle] = [await centreOf(line), await centreOf(card)];
  const title = await centreOf(card.getByText('Mark as fan', { exact: true }).first());
  const { mouse } = page;
  await mouse.move(title.x, title.y);
  await mouse.down();
  await mouse.move(title.x + 8, title.y + 8, { steps: 2 });
  await mouse.move(title.x, title.y + 60, { steps: 4 });
  await expect(page.locator('.fe-guide')).toHaveCount(1);
  await mouse.move(title.x + to.x - middle.x, title.y + to.y - middle.y, { steps: 8 });
  await expect(line.locator('.fe-edge-open')).toHaveCount(1);
  await mouse.up();
  await expect(page.locator('.fe-guide')).toHaveCount(0);
  const lines = [
    'From Say the price, I take it, to Mark as fan',
    'From Mark as fan, then, to Thank the buyer',
  ];
  for (const name of lines) await expect(canvas.lines(name)).toHaveCount(1);
  await expect(canvas.lines('From Wants a price?, wants a price, to Say the price')).toHaveCount(1);
  await canvas.undo();
  await expect(line).toHaveCount(1);
  await canvas.saved();
  const { nodes } = (await draftOf(server, cookie, id)).document;
  expect(nodes['tag']?.position).toEqual({ x: 680, y: 0 });
});

test('a step is replaced by another type: its lines stay, and what is not taken over is told', async ({
  page,
}) => {
  const picker = page.getByRole('dialog', { name: 'Replace by another step' });
  await canvas.cards('Mark as fan').focus();
  await page.keyboard.press('r');
  await expect(picker.getByRole('option', { name: 'Message arrives' })).toHaveCount(0);
  await picker.getByRole('combobox').fill('reply');
  await picker.getByRole('combobox').press('Enter');
  const told = page
    .getByRole('status')
    .filter({ hasText: 'Replaced by “Reply”, without: Add tags' });
  await expect(told).toBeVisible();
  await expect(canvas.field('Message')).toBeVisible();
  await expect(canvas.lines('From Mark as fan, then, to Say the price')).toHaveCount(1);
  await expect(canvas.lines('From Wants a price?, wants a price, to Mark as fan')).toHaveCount(1);
  await canvas.undo();
  await canvas.fit();
  await canvas.cards('Mark as fan').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Replace…' }).click();
  await picker.getByRole('combobox').fill('operator');
  await expect(picker.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(picker).toBeHidden();
  await canvas.saved();
  expect((await draftOf(server, cookie, id)).document.nodes['tag']?.config).toMatchObject({
    addTags: ['zebra fan'],
  });
});

test('a locked canvas keeps everything where it is until it is unlocked', async ({ page }) => {
  await canvas.fit();
  await page.getByRole('button', { name: 'Lock the canvas' }).click();
  const kept = page.getByRole('status').filter({ hasText: 'Unlock it to change it' });
  await canvas.move('Mark as fan', { x: 0, y: 120 });
  await canvas.fit();
  await canvas.select('Mark as fan');
  for (const key of ['Delete', 'ArrowDown', 'n', 'Control+d']) {
    await page.keyboard.press(key);
    await expect(kept).toBeVisible();
  }
  await expect(canvas.exit('Thank the buyer', 'then')).toBeDisabled();
  await expect(canvas.cards()).toHaveCount(6);
  await canvas.field('Name of the step').fill('Mark as friend');
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await canvas.saved();
  const { nodes } = (await draftOf(server, cookie, id)).document;
  expect(nodes['tag']).toMatchObject({ name: 'Mark as friend', position: { x: 680, y: 0 } });
  await canvas.select('Mark as friend');
  await page.keyboard.press('Delete');
  await expect(canvas.cards()).toHaveCount(5);
});

test('the outline stands beside the canvas: by keys to a step, its exits, and the notes', async ({
  page,
}) => {
  await canvas.select('Mark as fan');
  await page.keyboard.press('o');
  const outline = page.getByRole('complementary', { name: 'Outline' });
  const steps = outline.getByRole('list', { name: 'Steps of the flow' });
  const selected = steps.getByRole('button', { name: /^Mark as fan/ });
  await expect(selected).toBeFocused();
  await expect(selected).toHaveAttribute('aria-current', 'true');

  await steps
    .getByRole('button', { name: /^Say something nice/ })
    .first()
    .press('Enter');
  await expect(canvas.field('Name of the step')).toHaveValue('Say something nice');
  await expect(canvas.cards('Say something nice')).toBeInViewport({ ratio: 0.99 });
  await steps
    .getByRole('button', { name: /^Say something nice/ })
    .first()
    .focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Find a step' }).fill('thank the buyer');
  await page.keyboard.press('Enter');
  await expect(canvas.lines('From Say something nice, then, to Thank the buyer')).toHaveCount(1);

  await page.keyboard.press('Escape');
  await canvas.cards('Wants a price?').focus();
  await page.keyboard.press('Shift+S');
  await page
    .getByRole('textbox', { name: 'Text of the note' })
    .fill('# Prices\nAsk **Anna** first');
  await expect(outline.getByRole('heading', { name: 'Prices' })).toBeVisible();
  await expect(outline.locator('strong')).toHaveText('Anna');
});
