import { expect } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { signIn } from '../support/api.ts';
import { Canvas } from '../support/canvas.ts';
import { draftOf, importFlow, longFlow } from '../support/flows.ts';
import { goDark } from '../support/go-dark.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

// Getting around a flow: words are found, keys do what the sheet says, all tabs are in sight on a phone.

let server: BellhopServer;
let cookie: string;
let id: string;

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
});

test('words are found by keyboard, the step is switched off, and letters can be no keys', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await page.goto(`${server.url}/flows/${id}`);
  await expect(canvas.cards()).toHaveCount(6);

  await page.keyboard.press('Control+f');
  const find = page.getByRole('dialog', { name: 'Find' });
  const box = find.getByRole('combobox', { name: 'Words in any step' });
  await expect(find.getByRole('option')).toHaveCount(6);
  await box.fill('love zebras');
  await expect(find.getByRole('option')).toHaveText(/Say something nice/);
  await box.press('Enter');
  await expect(canvas.field('Name of the step')).toHaveValue('Say something nice');
  await box.press('Escape');
  await expect(find).toBeHidden();

  await page.keyboard.press('d');
  await expect(canvas.cards('Say something nice').getByText('off', { exact: true })).toBeVisible();
  await canvas.saved();
  const { document } = await draftOf(server, cookie, id);
  expect(document.nodes['other']?.disabled).toBe(true);

  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByRole('searchbox', { name: 'Find a shortcut' }).fill('switch');
  await expect(sheet.getByRole('term')).toHaveText(['Switch the step off or on']);
  await sheet.getByRole('switch').click();
  await expect(sheet.getByRole('term')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await canvas.cards('Say something nice').focus();
  await page.keyboard.press('d');
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('toolbar', { name: 'Selected steps' })).toBeVisible();
  await expect(canvas.cards('Say something nice').getByText('off', { exact: true })).toBeVisible();
});

test('steps come by other words, from pasted text and from a dropped file; the last used stand first', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${server.url}/flows/${id}`);
  await expect(canvas.cards()).toHaveCount(6);

  await canvas.cards('Say something nice').focus();
  await page.keyboard.press('n');
  const picker = page.getByRole('dialog', { name: 'Add or connect a step' });
  await picker.getByRole('combobox').fill('delay');
  await picker.getByRole('combobox').press('Enter');
  await expect(canvas.cards()).toHaveCount(7);
  await canvas.cards('Say something nice').focus();
  await page.keyboard.press('n');
  await expect(picker.getByRole('option').first()).toHaveText('Wait');
  await page.keyboard.press('Escape');

  await page.evaluate(() => navigator.clipboard.writeText('We open at ten.'));
  await canvas.cards('Say something nice').focus();
  await page.keyboard.press('Control+v');
  await expect(canvas.field('Message')).toHaveText('We open at ten.');

  const data = await page.evaluateHandle(
    async (address) => {
      const text = await (await fetch(address)).text();
      const transfer = new DataTransfer();
      const result = JSON.parse(text) as { result: { data: { document: unknown } } };
      const file = JSON.stringify(result.result.data.document);
      transfer.items.add(new File([file], 'flow.json'));
      return transfer;
    },
    `/trpc/flows.get?input=${encodeURIComponent(JSON.stringify({ id }))}`,
  );
  const steps = await canvas.cards().count();
  await page.locator('.fe-canvas').dispatchEvent('drop', { dataTransfer: data });
  await expect(
    page.getByRole('status').filter({ hasText: 'steps taken from the file' }),
  ).toHaveCount(1);
  await canvas.undo();
  await expect(canvas.cards()).toHaveCount(steps);
});

test('of a large flow only what is near is drawn in full, and the keyboard and Find get everywhere', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  const large = await importFlow(server, cookie, longFlow(200));
  await page.goto(`${server.url}/flows/${large}`);
  await expect(canvas.cards()).toHaveCount(200);
  await expect(canvas.exit('Answer 2', 'then')).toBeInViewport();
  await expect(canvas.cards('Answer 150')).toContainText('This is answer 150.');
  await expect(canvas.exit('Answer 150', 'then')).toHaveCount(0);
  expect(await canvas.lines().count()).toBeLessThan(100);

  await canvas.cards('Answer 150').focus();
  await page.keyboard.press('Tab');
  await expect(canvas.exit('Answer 150', 'then')).toBeFocused();

  await page.keyboard.press('Control+f');
  const find = page.getByRole('dialog', { name: 'Find' });
  await find.getByRole('combobox').fill('answer 120.');
  await find.getByRole('combobox').press('Enter');
  await expect(canvas.field('Name of the step')).toHaveValue('Answer 120');
  await expect(canvas.exit('Answer 120', 'then')).toBeInViewport();
  await expect(canvas.lines('From Answer 119, then, to Answer 120')).toHaveCount(1);
});

test('notes and groups lie beside the steps, are kept, collapse and come back by undo', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await page.goto(`${server.url}/flows/${id}`);
  await expect(canvas.cards()).toHaveCount(6);
  await canvas.cards('Mark as fan').focus();
  await page.keyboard.press('Shift+S');
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Ask Olga first');
  await page.getByRole('button', { name: 'Green', exact: true }).click();
  await page.getByRole('textbox', { name: 'Text of the note' }).press('Escape');
  const note = page.getByRole('group', { name: 'Note: Ask Olga first' });
  await expect(note).toBeFocused();
  await canvas.saved();
  const { document } = await draftOf(server, cookie, id);
  const kept = { text: 'Ask Olga first', color: 'green' };
  expect(Object.values(document.notes)).toMatchObject([kept]);
  await page.keyboard.press('Delete');
  await expect(note).toBeHidden();
  await canvas.undo();
  await expect(note).toBeVisible();

  await canvas.fit();
  await canvas.select('Mark as fan');
  await canvas.select('Say the price', { modifiers: ['Shift'] });
  await page.keyboard.press('Control+g');
  await page.getByRole('textbox', { name: 'Name of the group' }).fill('Prices');
  await expectAccessible(page, { where: 'a note and an open group', part: '.fe-canvas' });
  await page.getByRole('button', { name: 'Collapse “Prices”' }).click();
  await expect(canvas.cards()).toHaveCount(4);
  await expect(page.getByRole('group', { name: 'Group Prices, steps: 2' })).toContainText(
    'Say the price: I take it',
  );
  await goDark(page);
  await expectAccessible(page, { where: 'a note and a collapsed group', part: '.fe-canvas' });
  await page.keyboard.press('Control+k');
  await expectAccessible(page, { where: 'the commands', part: '.fe-picker' });
  await page.keyboard.press('Escape');
  await canvas.saved();
  await page.reload();
  await expect(canvas.cards()).toHaveCount(4);

  // Whoever looks for a step inside finds it.
  await page.keyboard.press('Control+f');
  await page.getByRole('dialog', { name: 'Find' }).getByRole('combobox').fill('zebra costs');
  await page.keyboard.press('Enter');
  await expect(canvas.cards('Say the price')).toBeInViewport();
});

test('everything can be done by typing its name: commands by other words, steps, what lies before', async ({
  page,
}) => {
  const canvas = new Canvas(page);
  await page.goto(`${server.url}/flows/${id}`);
  await expect(canvas.cards()).toHaveCount(6);
  const palette = page.getByRole('dialog', { name: 'Do anything' });
  const command = async (words: string, title: string) => {
    await page.keyboard.press('Control+k');
    await palette.getByRole('combobox').fill(words);
    await expect(palette.getByRole('option').first()).toContainText(title);
    await palette.getByRole('combobox').press('Enter');
    await expect(palette).toBeHidden();
  };
  await command('zebra costs', 'Say the price');
  await expect(canvas.field('Name of the step')).toHaveValue('Say the price');
  await command('upstream', 'Select all steps before it');
  await expect(page.getByRole('toolbar', { name: 'Selected steps' })).toContainText('4 steps');
  await command('vertical', 'Align in a column');
  await canvas.saved();
  const { nodes } = (await draftOf(server, cookie, id)).document;
  expect(
    new Set(['ask', 'decide', 'tag', 'answer'].map((step) => nodes[step]?.position.x)),
  ).toEqual(new Set([0]));
  await canvas.undo();
  await command('arrange', 'Tidy up');
});

test('the palette says of a step that this flow cannot have where it belongs', async ({ page }) => {
  const canvas = new Canvas(page);
  await page.goto(`${server.url}/flows/${id}`);
  const start = canvas.palette.getByRole('button', { name: 'Start of a sub-flow' });
  await expect(start).toBeDisabled();
  await expect(start).toContainText('Only in: Sub-flow');

  await canvas.panel.getByLabel('Kind of flow').selectOption('subflow');
  await start.click();
  await expect(start).toBeDisabled();
  await expect(start).toContainText('The flow has one already');
});

test.describe('on a Thai phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, locale: 'th' });
  test('all tabs of the editor are in sight', async ({ page }) => {
    await page.goto(`${server.url}/flows/${id}`);
    const tabs = page.getByRole('tab');
    await expect(tabs).toHaveCount(6);
    for (const tab of await tabs.all()) await expect(tab).toBeInViewport({ ratio: 1 });
  });
});
