import { expect } from '@playwright/test';
import { signIn } from '../support/api.ts';
import { Canvas, centreOf, topOf } from '../support/canvas.ts';
import { draftOf, importFlow } from '../support/flows.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
let cookie: string;

test.beforeAll(async () => {
  server = await BellhopServer.start();
  cookie = await signIn(server);
});
test.afterAll(async () => {
  await server.stop();
});

test('a new flow, from the first question to a saved flow of five steps', async ({ page }) => {
  await enter(page.context(), server);
  const canvas = new Canvas(page);
  await page.goto(`${server.url}/flows`);
  await page.getByRole('button', { name: 'New flow' }).click();
  await expect(page.getByRole('heading', { name: 'When a customer…' })).toBeVisible();

  await test.step('the trigger with its keywords', async () => {
    await page.getByRole('button', { name: 'writes one of these words' }).click();
    await expect(canvas.cards('Message arrives')).toHaveCount(1);
    await canvas.addWords('Keywords', ['zebra', 'stripes']);
    await expect(canvas.cards('Message arrives')).toContainText('zebra');
    await expect(canvas.cards('Message arrives')).toContainText('contains any of these words');
  });

  await test.step('a condition, a tag and a reply by clicks, each after the one before', async () => {
    await canvas.addByClick('Condition');
    await canvas.field('Name of the branch').fill('wants a price');
    await canvas.field('Compare with').fill('how much');
    await canvas.field('Compare with').press('Enter');
    await expect(canvas.lines('From Message arrives, then, to Condition')).toHaveCount(1);

    await canvas.addByClick('Tag lead');
    await canvas.addWords('Add tags', ['zebra fan']);
    await expect(canvas.lines('From Condition, wants a price, to Tag lead')).toHaveCount(1);

    await canvas.addByClick('Reply');
    await canvas.field('Message').fill('Hello ');
    await page.getByRole('button', { name: 'Insert a variable' }).click();
    await page.getByRole('menuitem', { name: /name of the customer/ }).click();
    await expect(canvas.field('Message')).toHaveText('Hello customer.name');
    await canvas.field('Message').press('End');
    await canvas.field('Message').pressSequentially(', a zebra costs 900.');
    await page.getByRole('button', { name: 'Add a button' }).click();
    await canvas.field('Button 1').fill('I take it');
    // The card shows the real message: the variable as a chip, the button as an exit.
    await expect(canvas.cards('Reply')).toContainText('Hello customer.name, a zebra costs 900.');
    await expect(canvas.exit('Reply', 'I take it')).toBeVisible();
  });

  await test.step('a hand-off by dragging it from the palette, connected by drawing a line', async () => {
    await canvas.fit();
    const stage = await centreOf(page.locator('.react-flow__pane'));
    await canvas.addByDrag('Hand to a person', { x: stage.x, y: stage.y + 220 });
    await expect(canvas.cards('Hand to a person')).toHaveCount(1);
    await canvas.field('Message to the customer').fill('A colleague comes.');
    await canvas.fit();
    await canvas.connect('Condition', 'otherwise', 'Hand to a person');
    await expect(canvas.lines('From Condition, otherwise, to Hand to a person')).toHaveCount(1);
  });

  await test.step('the state says Saved, and a reload shows everything', async () => {
    await canvas.saved();
    await page.reload();
    await expect(canvas.cards()).toHaveCount(5);
    await expect(canvas.lines()).toHaveCount(4);
    await expect(canvas.cards('Message arrives')).toContainText('stripes');
    await expect(canvas.cards('Tag lead')).toContainText('zebra fan');
    await expect(canvas.cards('Reply')).toContainText('Hello customer.name, a zebra costs 900.');
  });
});

test.describe('on a flow that is there', () => {
  let canvas: Canvas;
  let id: string;

  test.beforeEach(async ({ page, context }) => {
    id = await importFlow(server, cookie);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await enter(context, server);
    canvas = new Canvas(page);
    await page.goto(`${server.url}/flows/${id}`);
    await expect(canvas.cards()).toHaveCount(6);
    await canvas.fit();
  });

  test('a line can be led to another step and cut', async () => {
    const { page } = canvas;
    const tagged = 'From Wants a price?, wants a price, to Mark as fan';
    await canvas.moveLineEnd(tagged, 'Thank the buyer');
    await expect(
      canvas.lines('From Wants a price?, wants a price, to Thank the buyer'),
    ).toHaveCount(1);
    await expect(canvas.lines(tagged)).toHaveCount(0);
    await expect(canvas.lines()).toHaveCount(6);

    // The same without dragging: the exit's own list.
    await canvas.exit('Wants a price?', 'wants a price').click();
    const picker = page.getByRole('dialog', { name: 'Add or connect a step' });
    await picker.getByRole('option', { name: 'Mark as fan' }).click();
    await expect(canvas.lines(tagged)).toHaveCount(1);

    const middle = await centreOf(canvas.lines(tagged).locator('path').first());
    await page.mouse.move(middle.x, middle.y);
    await page.getByRole('button', { name: 'Remove this connection' }).click();
    await expect(canvas.lines(tagged)).toHaveCount(0);
    await expect(canvas.exit('Wants a price?', 'wants a price')).toHaveAccessibleName(
      /add or connect/,
    );
    await canvas.saved();
    expect(Object.keys((await draftOf(server, cookie, id)).document.edges)).toHaveLength(5);
  });

  test('a step cannot lead to itself, to a trigger, or twice by one exit', async () => {
    const { page } = canvas;
    await canvas.connect('Say something nice', 'then', 'Asks for zebras');
    await expect(page.getByText('Nothing can lead to a trigger')).toBeVisible();
    await canvas.connect('Say something nice', 'then', 'Say something nice');
    await expect(page.getByText('A step cannot lead to itself')).toBeVisible();
    await expect(canvas.lines()).toHaveCount(6);
    await canvas.connect('Wants a price?', 'otherwise', 'Thank the buyer');
    await expect(canvas.lines('From Wants a price?, otherwise, to Thank the buyer')).toHaveCount(1);
    await expect(canvas.lines()).toHaveCount(6);
  });

  test('deleting, undo and redo bring back exactly what was there', async () => {
    const { page } = canvas;
    const before = await draftOf(server, cookie, id);
    await canvas.select('Mark as fan');
    await page.keyboard.press('Delete');
    await expect(canvas.cards('Mark as fan')).toHaveCount(0);
    // The chain heals: what led to the step leads to what it led to.
    await expect(canvas.lines('From Wants a price?, wants a price, to Say the price')).toHaveCount(
      1,
    );
    await canvas.saved();

    await page.keyboard.press('Control+z');
    await expect(canvas.cards('Mark as fan')).toHaveCount(1);
    await expect(canvas.lines()).toHaveCount(6);
    await canvas.saved();
    expect((await draftOf(server, cookie, id)).document).toEqual(before.document);

    await canvas.redo();
    await expect(canvas.cards('Mark as fan')).toHaveCount(0);
    await canvas.undo();
    await expect(canvas.cards('Mark as fan')).toHaveCount(1);
    await canvas.saved();
    expect((await draftOf(server, cookie, id)).document).toEqual(before.document);
  });

  test('copying and pasting steps keeps what is between them, under new ids', async () => {
    const { page } = canvas;
    await canvas.select('Mark as fan');
    await canvas.select('Say the price', { modifiers: ['Shift'] });
    await expect(page.getByRole('toolbar', { name: 'Selected steps' })).toContainText('2 steps');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await expect(canvas.cards()).toHaveCount(8);
    await expect(canvas.cards('Mark as fan')).toHaveCount(2);
    await expect(canvas.lines('From Mark as fan, then, to Say the price')).toHaveCount(2);
    await expect(canvas.lines()).toHaveCount(7);
    await canvas.undo();
    await expect(canvas.cards()).toHaveCount(6);
  });

  test('a ready-made part is found by its words and joins the flow as one step of undo', async () => {
    const { page } = canvas;
    const palette = page.getByRole('complementary', { name: 'Steps to add' });
    await palette.getByRole('button', { name: 'Ready-made parts' }).click();
    await expect(palette.getByRole('button', { name: 'Welcome and menu' })).toBeVisible();
    await palette.getByRole('searchbox', { name: 'Find a step' }).fill('parcel');
    await palette.getByRole('button', { name: 'Where is my order?' }).click();
    await expect.poll(() => canvas.cards().count()).toBeGreaterThan(8);
    await canvas.undo();
    await expect(canvas.cards()).toHaveCount(6);
  });

  test('selected steps move together, and one undo brings them back', async () => {
    const { page } = canvas;
    const before = (await draftOf(server, cookie, id)).document;
    // Places on the screen relative to a step that stays: the view itself may move.
    const below = async (title: string) =>
      Math.round(
        (await topOf(canvas.cards(title))) - (await topOf(canvas.cards('Thank the buyer'))),
      );
    await canvas.select('Mark as fan');
    await canvas.select('Say the price', { modifiers: ['Shift'] });
    await canvas.move('Mark as fan', { x: 0, y: 120 });
    await expect.poll(async () => below('Mark as fan')).toBeGreaterThan(60);
    await expect.poll(async () => below('Say the price')).toBeGreaterThan(60);
    await canvas.saved();
    const { nodes } = (await draftOf(server, cookie, id)).document;
    const shift = (step: string) =>
      (nodes[step]?.position.y ?? 0) - (before.nodes[step]?.position.y ?? 0);
    expect(shift('tag')).toBeGreaterThan(60);
    expect(shift('answer')).toBe(shift('tag'));
    expect(shift('bought')).toBe(0);

    await page.keyboard.press('Control+z');
    await expect.poll(async () => below('Mark as fan')).toBe(0);
    await expect.poll(async () => below('Say the price')).toBe(0);
    await canvas.saved();
    expect((await draftOf(server, cookie, id)).document).toEqual(before);
  });

  test('problems are listed, and a click brings the caret into the field', async () => {
    const { page } = canvas;
    await canvas.openForm('Say something nice');
    await canvas.field('Message').fill('');
    await canvas.select('Asks for zebras');
    for (let word = 0; word < 2; word += 1) {
      await canvas.field('Keywords').press('Backspace');
    }
    await canvas.tab('Problems').click();
    await expect(canvas.panel.getByRole('heading', { name: '2 errors' })).toBeVisible();
    await expect(
      canvas.cards('Say something nice').getByRole('button', { name: /problem/ }),
    ).toBeVisible();

    await canvas.panel.getByRole('button', { name: /Write what the customer should read/ }).click();
    await expect(canvas.field('Message')).toBeFocused();
    await page.keyboard.type('Zebras are nice.');
    await expect(canvas.cards('Say something nice')).toContainText('Zebras are nice.');
    await canvas.tab('Problems').click();
    await canvas.panel.getByRole('button', { name: /Add at least one keyword/ }).click();
    await expect(canvas.field('Keywords')).toBeFocused();
    await page.keyboard.type('zebra');
    await page.keyboard.press('Enter');
    await canvas.tab('Problems').click();
    await expect(canvas.panel.getByText('Add at least one keyword')).toBeHidden();
    await expect(canvas.panel.getByText('Write what the customer should read')).toBeHidden();
  });
});
