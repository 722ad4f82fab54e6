import { expect, type Page } from '@playwright/test';
import { demoSecret, post, query, signIn, type Answer } from '../support/api.ts';
import { Canvas } from '../support/canvas.ts';
import { draftOf, importFlow, keyword } from '../support/flows.ts';
import { addPerson, enter, operator, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
let cookie: string;
let secret: string;
let id: string;
let canvas: Canvas;

// A server for each test: what is live is one thing for the whole shop.
test.beforeEach(async ({ page, context }) => {
  server = await BellhopServer.start();
  cookie = await signIn(server);
  secret = await demoSecret(server, cookie);
  id = await importFlow(server, cookie);
  canvas = new Canvas(page);
  await enter(context, server);
  await page.goto(`${server.url}/flows/${id}`);
  await expect(canvas.cards()).toHaveCount(6);
});
test.afterEach(async () => {
  await server.stop();
});

const texts = ({ replies }: Answer) => replies.map(({ text }) => text);

async function write(conversation: string, text: string, button?: string): Promise<Answer> {
  const { status, body } = await post(server, secret, {
    id: `${conversation} ${text}`,
    conversation,
    text,
    ...(button === undefined ? {} : { button }),
    customer: { id: conversation, name: 'Zoe' },
  });
  expect(status).toBe(200);
  return body;
}

async function changeLastReply(words: string): Promise<void> {
  await canvas.openForm('Thank the buyer');
  await canvas.field('Message').fill(words);
  await canvas.saved();
}

async function publish(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
  await dialog.getByLabel('Note').fill(note);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(dialog.getByText(/^Version \d+ is live\.$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toBeHidden();
}

test('a flow with errors is not published; repaired it answers customers', async ({ page }) => {
  await canvas.openForm('Say the price');
  await canvas.field('Message').fill('');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
  await expect(dialog.getByRole('heading', { name: '1 error', exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  await expect(dialog.getByLabel('Why publish in spite of errors?')).toBeVisible();
  await dialog.getByRole('button', { name: /Write what the customer should read/ }).click();
  await expect(dialog).toBeHidden();
  await expect(canvas.field('Message')).toBeFocused();
  expect((await draftOf(server, cookie, id)).live).toBeNull();

  await canvas.field('Message').fill('{{ customer.name }}, a zebra costs 900.');
  await canvas.saved();
  await publish(page, 'First try');
  await expect(page.getByText('Live v1')).toBeVisible();

  const answer = await write('c1', `A giant ${keyword}?`);
  expect(texts(answer)).toEqual(['Zoe, a zebra costs 900.']);
  expect(answer.replies[0]?.buttons).toEqual([{ id: 'buy', label: 'I take it' }]);
  expect(answer.trace).not.toBeNull();
  const { rows } = await query<{ rows: { name: string; tags: string[]; lead: object }[] }>(
    server,
    cookie,
    'customers.list',
    { search: 'Zoe' },
  );
  expect(rows).toMatchObject([
    { name: 'Zoe', tags: ['zebra fan'], lead: { stage: 'interested', score: 5 } },
  ]);
});

test('an operator may build but not publish', async ({ anotherPage }) => {
  await addPerson(server, cookie, operator);
  const page = await anotherPage();
  await enter(page.context(), server, operator);
  await page.goto(`${server.url}/flows/${id}`);
  const button = page.getByRole('button', { name: 'Publish…' });
  await expect(page.getByRole('button', { name: 'Versions' })).toBeVisible();
  await expect(button).toBeHidden();
});

test('an operator asks for a review, an admin plans the publication', async ({
  page,
  anotherPage,
}) => {
  await addPerson(server, cookie, operator);
  const other = await anotherPage();
  await enter(other.context(), server, operator);
  await other.goto(`${server.url}/flows/${id}`);
  await other.getByRole('button', { name: 'Ask for a review…' }).click();
  const asking = other.getByRole('dialog', { name: 'Ask for a review' });
  await asking.getByLabel('Note for the admin').fill('Ready for Friday');
  await asking.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(asking.getByText('An admin sees it in the list of flows.')).toBeVisible();

  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  const review = canvas.panel.getByRole('region', { name: 'A review is asked for' });
  await expect(review).toContainText('Ready for Friday');
  await review.getByRole('button', { name: 'Look and publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
  await dialog.getByLabel('at a certain time').check();
  const time = dialog.getByLabel('Day and time');
  const tomorrow = await time.inputValue();
  await time.fill('2020-01-01T10:00');
  await expect(dialog.getByText('This time has passed.')).toBeVisible();
  await expect(dialog.getByText('Choose a time to come first.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Plan it' })).toBeDisabled();
  await time.fill(tomorrow);
  await dialog.getByRole('button', { name: 'Plan it' }).click();
  await expect(dialog.getByText(/^It goes live on /)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  const plan = canvas.panel.getByRole('region', { name: 'Publication planned' });
  await plan.getByRole('button', { name: 'Cancel it' }).click();
  await expect(plan).toBeHidden();
  await canvas.panel.getByText('What was done').click();
  await expect(canvas.panel).toContainText('Planned publication cancelled');
});

test('running chats finish on their version; the history puts an old one back', async ({
  page,
}) => {
  await publish(page, 'The first words');
  const question = `a giant ${keyword}`;
  await write('old chat', question);

  await test.step('a second version for new chats only', async () => {
    await changeLastReply('Version two thanks you.');
    await expect(page.getByText('1 change in draft')).toBeVisible();
    await publish(page, 'Other thanks');
    await expect(page.getByText('Live v2')).toBeVisible();
    await write('new chat', question);
    expect(texts(await write('old chat', 'I take it', 'buy'))).toEqual(['Version one thanks you.']);
    expect(texts(await write('new chat', 'I take it', 'buy'))).toEqual(['Version two thanks you.']);
  });

  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  const versions = canvas.panel.getByRole('listitem');
  await test.step('the history says who, why and which one is live', async () => {
    await expect(versions).toHaveCount(2);
    await expect(versions.first()).toContainText('Version 2');
    await expect(versions.first()).toContainText('Live');
    await expect(versions.first()).toContainText('Other thanks');
    await expect(versions.last()).toContainText('The first words');
    await versions.last().getByRole('button', { name: 'Look at it' }).click();
    await expect(page.getByText('You look at version 1. It cannot be changed.')).toBeVisible();
    await expect(canvas.cards('Thank the buyer')).toContainText('Version one thanks you.');
    await page.getByRole('button', { name: 'Back to the draft' }).first().click();
    await expect(canvas.cards('Thank the buyer')).toContainText('Version two thanks you.');
  });

  await test.step('any two are compared: as a list, and on two canvases that move together', async () => {
    await versions.last().getByRole('button', { name: 'Compare' }).click();
    const list = canvas.panel.getByRole('region', { name: 'Compare versions' });
    await expect(list.locator('del')).toHaveText('one');
    await expect(list.locator('ins')).toHaveText('two');
    const [old, fresh] = ['Old: Version 1', 'New: Draft'].map((name) =>
      page.getByRole('region', { name }),
    );
    await list.getByRole('button', { name: 'Thank the buyer' }).click();
    for (const side of [old, fresh]) {
      await expect(side!.locator('[data-step="bought"]')).toContainText('changed');
    }
    const place = (side = old) => side!.locator('.react-flow__viewport').getAttribute('style');
    await old!.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await place(fresh)) === (await place(old))).toBe(true);
    const behaviour = list.getByRole('region', { name: 'What chats get' });
    await behaviour.getByRole('button', { name: 'Play on both' }).click();
    await expect(behaviour.getByText('get another reply at “Thank the buyer”')).toBeVisible();
    await page.getByRole('button', { name: 'Stop comparing' }).click();
    await expect(versions).toHaveCount(2);
  });

  await test.step('an old version goes live again at once', async () => {
    await versions.last().getByRole('button', { name: 'Put live again' }).click();
    await expect(versions.last()).toContainText('Live');
    await expect(page.getByText('Live v1')).toBeVisible();
    await write('third chat', question);
    expect(texts(await write('third chat', 'I take it', 'buy'))).toEqual([
      'Version one thanks you.',
    ]);
    await expect(canvas.cards('Thank the buyer')).toContainText('Version two thanks you.');
  });

  await test.step('an old version becomes the draft, and undo brings the draft back', async () => {
    await versions.last().getByRole('button', { name: 'Restore as draft' }).click();
    await versions.last().getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(canvas.cards('Thank the buyer')).toContainText('Version one thanks you.');
    await canvas.saved();
    const restored = (await draftOf(server, cookie, id)).document.nodes['bought'];
    expect(restored?.config['text']).toEqual({ en: 'Version one thanks you.' });
    await canvas.undo();
    await expect(canvas.cards('Thank the buyer')).toContainText('Version two thanks you.');
    await canvas.saved();
    await page.reload();
    await expect(canvas.cards('Thank the buyer')).toContainText('Version two thanks you.');
  });
});

test('what changed is told with who changed it, and the history tells them from who published', async ({
  page,
  anotherPage,
}) => {
  await publish(page, 'The first words');
  await addPerson(server, cookie, operator);
  const other = await anotherPage();
  await enter(other.context(), server, operator);
  await other.goto(`${server.url}/flows/${id}`);
  const hers = new Canvas(other);
  await hers.openForm('Say something nice');
  await hers.field('Message').fill('Zebras are the best.');
  await hers.saved();
  await other.getByRole('button', { name: 'Ask for a review…' }).click();
  const asking = other.getByRole('dialog', { name: 'Ask for a review' });
  await expect(asking).toContainText('Last change by Olga');
  await expect(asking.getByRole('region', { name: 'Stored chats' })).toBeVisible();
  await asking.getByRole('button', { name: 'Ask', exact: true }).click();

  // It is saved when it is looked at, not a moment later.
  await expect(canvas.cards('Say something nice')).toContainText('Zebras are the best.');
  await canvas.openForm('Thank the buyer');
  await canvas.field('Message').fill('Version two thanks you.');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
  await expect(dialog).toContainText(/Last change by ada/i);
  const changed = (step: string) => dialog.getByRole('listitem').filter({ hasText: step }).first();
  await expect(changed('Say something nice')).toContainText('by Olga');
  await expect(changed('Thank the buyer')).toContainText(/by ada/i);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  const version = canvas.panel.getByRole('listitem').first();
  await expect(version).toContainText(/Changed by Olga and ada/i);
  await expect(version).toContainText(/Published by ada/i);
  await canvas.panel.getByText('What was done').click();
  await expect(canvas.panel).toContainText('Review approved: version 2');
});

test('stored chats are played on the draft before it is published', async ({ page }) => {
  await publish(page, 'The first words');
  await write('buyer', `a giant ${keyword}`);
  await write('buyer', 'I take it', 'buy');
  await write('looker', keyword);
  await changeLastReply('Version two thanks you.');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
  const chats = dialog.getByRole('region', { name: 'Stored chats' });
  await expect(chats).toContainText('from this draft, and what from version 1');
  const group = chats.getByRole('listitem').filter({ hasText: 'get another reply at' }).first();
  await expect(group).toContainText('“Thank the buyer”');
  const figure = (result: string) => chats.locator(`[data-result="${result}"] dd`);
  await expect(figure('same')).toHaveText('1');
  await expect(figure('changed').first()).toHaveText('1');
  await group.locator('summary').click();
  await expect(group).toContainText('Version one thanks you.');
  await expect(group).toContainText('Version two thanks you.');
  await expect(group.getByRole('link', { name: 'Zoe' })).toHaveAttribute('target', '_blank');
  await chats.getByRole('button', { name: 'Play again' }).click();
  await expect(group).toContainText('“Thank the buyer”');
  await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeEnabled();
});

test('a trial: a share of the customers gets the new version, then everybody', async ({ page }) => {
  await publish(page, 'The first words');
  await changeLastReply('Version two thanks you.');
  await page.getByRole('button', { name: 'Publish…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
  await dialog.getByLabel('a share of the customers, as a trial').check();
  await dialog.getByLabel('Name').fill('Warmer thanks');
  await dialog.getByRole('textbox', { name: 'Share of the customers' }).fill('50');
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(dialog.getByText('Version 2 answers 50 % of the customers.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(page.getByText('Trial v2, 50 %')).toBeVisible();

  for (let index = 0; index < 8; index += 1) await write(`chat ${String(index)}`, keyword);
  await page.getByRole('button', { name: 'Versions', exact: true }).click();
  const trial = canvas.panel.getByRole('region', { name: 'Trial is running' });
  const chats = trial.getByRole('row', { name: /^Chats/ }).getByRole('cell');
  await expect(async () => {
    const counts = (await chats.allTextContents()).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8);
  }).toPass({ timeout: 20_000 });
  await trial.getByRole('textbox', { name: 'Share of the customers' }).fill('60');
  await trial.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(trial).toContainText('60 % of the customers get version 2');
  await trial.getByRole('button', { name: 'Version 2 for everybody' }).click();
  await expect(page.getByText('Live v2')).toBeVisible();
  await expect(trial).toBeHidden();
  await canvas.panel.getByText('What was done').click();
  await expect(canvas.panel).toContainText('Trial ended: version 2 for everybody');
  await expect(canvas.panel).toContainText('Trial of version 2: now 60 % of the customers');
  await expect(canvas.panel).toContainText('Version 2 · Warmer thanks');
});
