import { expect } from '@playwright/test';
import { query, signIn } from '../support/api.ts';
import { Canvas } from '../support/canvas.ts';
import { draftOf, flowDocument, importFlow, steps } from '../support/flows.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;

test.beforeAll(async () => {
  server = await BellhopServer.start();
});
test.afterAll(async () => {
  await server.stop();
});

test('the step of another flow is chosen by its name', async ({ page }) => {
  const cookie = await signIn(server);
  const target = await importFlow(server, cookie, flowDocument('Zebra prices'));
  const id = await importFlow(server, cookie, flowDocument('Somewhere else'));
  await enter(page.context(), server);
  await page.goto(`${server.url}/flows/${id}`);
  const canvas = new Canvas(page);
  await expect(canvas.cards()).not.toHaveCount(0);
  await canvas.addByClick('Go to');
  await canvas.field('Go to').selectOption({ label: 'another flow' });
  await canvas.panel.getByRole('combobox', { name: 'Flow', exact: true }).click();
  await page.getByRole('option', { name: 'Zebra prices' }).click();
  await canvas.panel.getByRole('combobox', { name: 'Begin at' }).click();
  await page.getByRole('option', { name: steps.answer.name }).click();
  await canvas.saved();
  const { document } = await draftOf(server, cookie, id);
  const jumps = Object.values(document.nodes).filter(({ config }) => config['to'] === 'flow');
  expect(jumps.map(({ config }) => [config['flow'], config['flowStep']])).toEqual([
    [target, 'answer'],
  ]);
});

test('an admin says which platform a channel stands for', async ({ page }) => {
  await enter(page.context(), server);
  await page.goto(`${server.url}/settings/channels`);
  const platform = page.getByLabel('Platform', { exact: true });
  await platform.selectOption({ label: 'Shopee' });
  await expect(page.getByText('The platform is saved.')).toBeVisible();
  await page.reload();
  await expect(platform).toHaveValue('shopee');
  const cookie = await signIn(server);
  const channels = await query<{ kind: string }[]>(server, cookie, 'channels.list');
  expect(channels.map(({ kind }) => kind)).toEqual(['shopee']);
});
