import { expect } from '@playwright/test';
import { signIn } from '../support/api.ts';
import { Canvas, centreOf } from '../support/canvas.ts';
import { importFlow } from '../support/flows.ts';
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
