import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { Canvas } from '../support/canvas.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
test.beforeAll(async () => {
  server = await BellhopServer.start();
});
test.afterAll(async () => {
  await server.stop();
});

test('the first steps wait for what is done, from a start to a live flow, and come back when asked for', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  const tour = page.getByRole('region', { name: 'First steps' });
  const current = tour.locator('[aria-current="step"]');
  await enter(page.context(), server);
  await page.goto(`${server.url}/flows`);
  await page.getByRole('button', { name: 'Templates', exact: true }).click();
  await page.getByRole('button', { name: 'Create empty flow', exact: true }).click();
  await expect(current).toHaveText('What starts it');
  await expectAccessible(page, { where: 'the first steps', part: '.fe-tour' });

  await canvas.addByClick('Message arrives');
  // A start without words starts nothing yet.
  await expect(current).toHaveText('What starts it');
  await canvas.addWords('Keywords', ['giraffe']);
  await expect(current).toHaveText('An answer');

  await tour.getByRole('button', { name: 'Show me where' }).click();
  await page
    .getByRole('option', { name: /^Reply/ })
    .first()
    .click();
  await canvas.field('Message').fill('Tall ones.');
  await expect(current).toHaveText('A try');

  await tour.getByRole('button', { name: 'Show me where' }).click();
  await canvas.field('Write as the customer…').fill('giraffe');
  await canvas.panel.getByRole('button', { name: 'Send' }).click();
  await expect(current).toHaveText('Live');

  await tour.getByRole('button', { name: 'Skip' }).click();
  await expect(tour).toBeHidden();
  await page.reload();
  await expect(canvas.cards()).toHaveCount(2);
  await expect(tour).toBeHidden();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Show the first steps' }).click();
  await expect(tour).toBeVisible();
});
