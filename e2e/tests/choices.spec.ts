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

test('who goes into a flow and who names its tags is told, and led there', async ({ page }) => {
  const cookie = await signIn(server);
  const id = await importFlow(server, cookie, flowDocument('Lions'));
  const other = flowDocument('Stripes');
  const config = { to: 'flow', step: '', flow: id, flowStep: 'decide' };
  const jump = { id: 'jump', type: 'go-to', version: 1, name: 'On to lions', config };
  const nodes = {
    ...other.nodes,
    jump: { ...jump, position: { x: 0, y: 600 } },
  };
  await importFlow(server, cookie, { ...other, nodes });
  await enter(page.context(), server);
  await page.goto(`${server.url}/flows/${id}`);
  const canvas = new Canvas(page);
  const tags = canvas.panel.getByRole('region', { name: 'Tags' });
  await expect(tags.getByRole('link', { name: 'Stripes: Mark as fan' })).toBeVisible();
  await tags.getByRole('button', { name: 'Mark as fan' }).click();
  await expect(canvas.field('Name of the step')).toHaveValue('Mark as fan');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const callers = canvas.panel.getByRole('region', { name: 'Who goes into this flow' });
  await callers.getByRole('link', { name: 'Stripes: On to lions' }).click();
  await expect(canvas.field('Name of the step')).toHaveValue('On to lions');
});

test('the other number of a keyword is one click away, and needless once other endings count', async ({
  page,
}) => {
  const id = await importFlow(server, await signIn(server), flowDocument('Spellings'));
  await enter(page.context(), server);
  await page.goto(`${server.url}/flows/${id}`);
  const canvas = new Canvas(page);
  await canvas.openForm('Asks for zebras');
  const others = canvas.panel.getByRole('group', { name: 'Also written' });
  await others.getByRole('button', { name: 'Add “zebras”' }).click();
  await expect(canvas.cards('Asks for zebras')).toContainText('zebras');
  await expect(others.getByRole('button')).toHaveText(['stripe']);
  await canvas.panel.getByRole('switch', { name: 'Also other endings' }).click();
  await expect(others).toBeHidden();
});
