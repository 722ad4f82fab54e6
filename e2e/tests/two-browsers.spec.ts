import { expect } from '@playwright/test';
import { signIn } from '../support/api.ts';
import { Canvas } from '../support/canvas.ts';
import { draftOf, flowDocument, importFlow } from '../support/flows.ts';
import { addPerson, enter, operator, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
let cookie: string;
let id: string;
let mine: Canvas;
let theirs: Canvas;

test.beforeAll(async () => {
  server = await BellhopServer.start();
  cookie = await signIn(server);
  await addPerson(server, cookie, operator);
});
test.afterAll(async () => {
  await server.stop();
});

test.beforeEach(async ({ page, anotherPage }) => {
  id = await importFlow(server, cookie);
  mine = new Canvas(page);
  theirs = new Canvas(await anotherPage());
  await enter(mine.page.context(), server);
  await enter(theirs.page.context(), server, operator);
  for (const canvas of [mine, theirs]) {
    await canvas.page.goto(`${server.url}/flows/${id}`);
    await expect(canvas.cards()).toHaveCount(6);
  }
});

async function write(canvas: Canvas, step: string, words: string): Promise<void> {
  await canvas.openForm(step);
  await canvas.field('Message').fill(words);
}

async function messageOf(step: string): Promise<unknown> {
  return (await draftOf(server, cookie, id)).document.nodes[step]?.config['text'];
}

test('different steps: both edits are there, in both browsers', async () => {
  await write(mine, 'Say something nice', 'Mine.');
  await write(theirs, 'Thank the buyer', 'Theirs.');
  await mine.saved();
  await theirs.saved();
  for (const canvas of [mine, theirs]) {
    await expect(canvas.cards('Say something nice')).toContainText('Mine.');
    await expect(canvas.cards('Thank the buyer')).toContainText('Theirs.');
  }
  expect(await messageOf('other')).toEqual({ en: 'Mine.' });
  expect(await messageOf('bought')).toEqual({ en: 'Theirs.' });
});

test('each sees at which step the other one is, until that tab is closed', async () => {
  await mine.openForm('Say something nice');
  const card = theirs.cards('Say something nice');
  await expect(card.getByRole('img', { name: /is editing this step$/ })).toBeVisible();
  const here = mine.page.getByRole('list', { name: 'Also here' });
  await expect(here).toContainText('Olga has this flow open');
  await theirs.openForm('Thank the buyer');
  await expect(here).toContainText('Olga is at “Thank the buyer”');
  await theirs.page.close();
  await expect(here).toBeHidden();
});

const question = () =>
  mine.page.getByRole('dialog', { name: 'Both of you changed the same steps' });

/** Both write the same step; the other one is saved first, so this browser is asked. */
async function clash(): Promise<void> {
  await mine.page.context().setOffline(true);
  await write(mine, 'Say something nice', 'Mine.');
  await write(mine, 'Thank the buyer', 'Also mine.');
  await write(theirs, 'Say something nice', 'Theirs.');
  await theirs.saved();
  await expect.poll(async () => messageOf('other')).toEqual({ en: 'Theirs.' });
  await expect(mine.page.getByRole('status').filter({ hasText: 'Not saved' })).toBeVisible();
  await mine.page.context().setOffline(false);
}

test('the same step: keeping mine loses nothing', async () => {
  await clash();
  const dialog = question();
  await expect(dialog).toContainText(operator.name);
  // Two steps may have the same title: what both made of it is what can be chosen from.
  const row = dialog.getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Say something nice');
  await expect(row.getByRole('region', { name: 'Yours' })).toContainText('Mine.');
  await expect(row.getByRole('region', { name: `By ${operator.name}` })).toContainText('Theirs.');
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(dialog).toBeHidden();
  await mine.saved();
  await expect(theirs.cards('Say something nice')).toContainText('Mine.');
  expect(await messageOf('other')).toEqual({ en: 'Mine.' });
  expect(await messageOf('bought')).toEqual({ en: 'Also mine.' });

  await mine.undo();
  await expect(mine.cards('Say something nice')).toContainText('Theirs.');
  await mine.saved();
  expect(await messageOf('other')).toEqual({ en: 'Theirs.' });
  expect(await messageOf('bought')).toEqual({ en: 'Also mine.' });
});

test('the same step: taking theirs keeps my other edits', async () => {
  await clash();
  const dialog = question();
  await dialog.getByRole('button', { name: `Take those of ${operator.name}` }).click();
  await expect(mine.cards('Say something nice')).toContainText('Theirs.');
  await mine.saved();
  expect(await messageOf('other')).toEqual({ en: 'Theirs.' });
  expect(await messageOf('bought')).toEqual({ en: 'Also mine.' });
  await expect(theirs.cards('Thank the buyer')).toContainText('Also mine.');
});

test('the same step, in a language that I do not read: the question shows that language', async () => {
  const flow = flowDocument();
  id = await importFlow(server, cookie, {
    ...flow,
    locales: ['en', 'th'],
    nodes: {
      ...flow.nodes,
      other: { ...flow.nodes['other'], config: { text: both, quickReplies: [] } },
    },
  });
  for (const canvas of [mine, theirs]) {
    await canvas.page.goto(`${server.url}/flows/${id}`);
    await expect(canvas.cards()).toHaveCount(6);
  }
  const writeThai = async (canvas: Canvas, words: string) => {
    await canvas.openForm('Say something nice');
    await canvas.panel.getByText('ไทย', { exact: true }).click();
    await canvas.field('Message').fill(words);
  };
  await mine.page.context().setOffline(true);
  await writeThai(mine, 'ของฉัน');
  await writeThai(theirs, 'ของเขา');
  await theirs.saved();
  await expect.poll(async () => messageOf('other')).toEqual({ ...both, th: 'ของเขา' });
  await mine.page.context().setOffline(false);
  const row = question().getByRole('listitem');
  await expect(row.getByRole('region', { name: 'Yours' })).toContainText('Yours · Thai');
  await expect(row.getByRole('region', { name: 'Yours' })).toContainText('ของฉัน');
  await expect(row.getByRole('region', { name: `By ${operator.name}` })).toContainText('ของเขา');
  await question().getByRole('button', { name: 'Keep mine' }).click();
  await mine.saved();
  expect(await messageOf('other')).toEqual({ ...both, th: 'ของฉัน' });
});

const both = { en: 'We love zebras too.', th: 'เรารักม้าลาย' };

test('the same step, in mid-sentence: no key goes to the question or answers it', async () => {
  await mine.page.context().setOffline(true);
  await write(mine, 'Say something nice', 'Mine');
  await write(theirs, 'Say something nice', 'Theirs.');
  await theirs.saved();
  await mine.openForm('Say something nice');
  await mine.field('Message').press('End');
  const typing = mine
    .field('Message')
    .pressSequentially(' goes on and on and on and on and on to the very end', { delay: 150 });
  await mine.page.context().setOffline(false);
  await typing;
  await expect(question().getByRole('region', { name: 'Yours' })).toContainText(
    'Mine goes on and on and on and on and on to the very end',
  );
  await question().getByRole('button', { name: 'Keep mine' }).click();
  await mine.saved();
  expect(await messageOf('other')).toEqual({
    en: 'Mine goes on and on and on and on and on to the very end',
  });
});

test('work that could not be saved survives the end of the browser tab', async ({ context }) => {
  await server.kill9();
  await write(mine, 'Say something nice', 'Not on the server yet.');
  await expect(mine.page.getByRole('status').filter({ hasText: 'Not saved' })).toBeVisible();
  await mine.page.close();
  await server.run();
  expect(await messageOf('other')).toEqual({ en: 'We love zebras too.' });

  const again = new Canvas(await context.newPage());
  await again.page.goto(`${server.url}/flows/${id}`);
  await expect(
    again.page.getByText('This computer has work on this flow that was not saved'),
  ).toBeVisible();
  await again.page.getByRole('button', { name: 'Restore' }).click();
  await expect(again.cards('Say something nice')).toContainText('Not on the server yet.');
  await again.saved();
  expect(await messageOf('other')).toEqual({ en: 'Not on the server yet.' });
});
