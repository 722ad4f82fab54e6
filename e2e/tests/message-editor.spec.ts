import { expect, type Page } from '@playwright/test';
import { signIn } from '../support/api.ts';
import { Canvas } from '../support/canvas.ts';
import { draftOf, flowDocument, importFlow, steps } from '../support/flows.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

let server: BellhopServer;
let cookie: string;
let canvas: Canvas;

test.beforeAll(async () => {
  server = await BellhopServer.start();
  cookie = await signIn(server);
});
test.afterAll(async () => {
  await server.stop();
});

const at = (x: number) => ({ x, y: 0 });

/** zebra → which size? → the answer says the size; who skips the question comes to the answer, too. */
function sizeFlow() {
  const { ask: trigger } = steps;
  const ask = {
    text: { en: 'Which size?' },
    kind: 'text',
    choices: [],
    min: '',
    max: '',
    dates: 'future',
    variable: 'size',
    attempts: 2,
    retries: [],
    customerField: '',
    skipWords: ['skip'],
    patience: 0,
  };
  const nodes = {
    start: {
      id: 'start',
      type: 'message',
      version: 1,
      name: trigger.name,
      position: at(0),
      config: trigger.config,
    },
    ask: {
      id: 'ask',
      type: 'ask',
      version: 1,
      name: 'Ask the size',
      position: at(340),
      config: ask,
    },
    say: {
      id: 'say',
      type: 'reply',
      version: 1,
      name: 'Repeat the size',
      position: at(680),
      config: { text: { en: 'Size {{ size }} it is.' }, quickReplies: [] },
    },
  };
  const edge = (id: string, from: string, exit: string, to: string) => ({
    id,
    from: { node: from, exit },
    to: { node: to },
  });
  return {
    ...flowDocument('Sizes'),
    id: 'sizes',
    locales: ['en', 'th'],
    nodes,
    edges: {
      e1: edge('e1', 'start', 'then', 'ask'),
      e2: edge('e2', 'ask', 'answered', 'say'),
      e3: edge('e3', 'ask', 'skipped', 'say'),
    },
  };
}

async function open(page: Page): Promise<string> {
  const id = await importFlow(server, cookie, sizeFlow());
  canvas = new Canvas(page);
  await enter(page.context(), server);
  await page.goto(`${server.url}/flows/${id}`);
  await expect(canvas.cards()).toHaveCount(3);
  return id;
}

test('a variable gets another name everywhere in one step that can be undone', async ({ page }) => {
  const id = await open(page);
  const variables = canvas.panel.getByRole('region', { name: 'Variables' });
  await expect(variables.getByRole('listitem')).toContainText('Ask the size');
  await variables.getByRole('button', { name: 'Rename size' }).click();
  const box = variables.getByLabel('New name of size');
  await box.fill('customer.name');
  await box.fill('Shirt size');
  await box.press('Enter');
  await expect(variables.getByRole('listitem')).toContainText('shirt_size');
  await canvas.saved();
  const configs = async () => {
    const { nodes } = (await draftOf(server, cookie, id)).document;
    return [nodes['ask']?.config['variable'], nodes['say']?.config['text']];
  };
  expect(await configs()).toEqual(['shirt_size', { en: 'Size {{ shirt_size }} it is.' }]);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await canvas.saved();
  await expect.poll(configs).toEqual(['size', { en: 'Size {{ size }} it is.' }]);
});

test('a message is written with variables at the caret, emoji, a fallback, a second language and a preview', async ({
  page,
}) => {
  const id = await open(page);
  await canvas.openForm('Repeat the size');
  const box = canvas.field('Message');
  const text = async () => {
    await canvas.saved();
    const { nodes } = (await draftOf(server, cookie, id)).document;
    return nodes['say']?.config['text'];
  };

  await test.step('two braces bring up what exists here, narrowed down by more letters', async () => {
    await box.fill('');
    await box.pressSequentially('Fine: {{');
    const list = page.getByRole('listbox', { name: 'Insert a variable' });
    await expect(list.getByRole('option').first()).toHaveText(/^size\s*may be empty$/);
    await box.pressSequentially('nam');
    await expect(list.getByRole('option')).toHaveText([/^customer\.name/, /^channel\.name/]);
    await box.press('ArrowDown');
    await box.press('ArrowUp');
    await box.press('Enter');
    await expect(box).toHaveText('Fine: customer.name');
    await expect(list).toBeHidden();
    await box.pressSequentially(', {{si');
    await box.press('Tab');
    await expect(box).toHaveText('Fine: customer.name, size');
    await box.pressSequentially(' {{');
    await box.press('Escape');
    await expect(list).toBeHidden();
    // Escape closed the list and nothing else: the caret is where it was.
    await expect(box).toBeFocused();
    await box.press('Backspace');
    await box.press('Backspace');
  });

  await test.step('what may be empty gets words to stand in', async () => {
    await canvas.field('Said where size is empty').fill('any "size"');
    expect(await text()).toEqual({
      en: 'Fine: {{ customer.name }}, {{ size | default: "any size" }} ',
    });
    await expect(box).toHaveText('Fine: customer.name, size / any size');
  });

  await test.step('an emoji is found by its name and put at the caret', async () => {
    await box.press('End');
    await canvas.panel.getByRole('button', { name: 'Emoji' }).click();
    await page.getByLabel('Find an emoji').fill('parcel');
    await page.getByLabel('Find an emoji').press('Enter');
    await expect(box).toHaveText(/📦$/);
    await expect(box).toBeFocused();
  });

  await test.step('the preview shows it as the channel does, with the room that is left', async () => {
    const preview = canvas.panel.getByRole('region', { name: 'Preview' });
    await expect(preview).toContainText('📦');
    await preview.getByLabel('Channel of the preview').selectOption('Shopee');
    await expect(preview).toContainText(/of 600/);
    await box.fill('x'.repeat(601));
    await expect(preview).toContainText('601 of 600 – Too long for Shopee');
  });

  await test.step('another language starts from the words of the first', async () => {
    await box.fill('Hello {{ size }}');
    await canvas.panel.getByRole('tab', { name: /^Thai/ }).first().click();
    await canvas.panel.getByRole('button', { name: 'Copy from English' }).click();
    expect(await text()).toEqual({ en: 'Hello {{ size }}', th: 'Hello {{ size }}' });
  });
});

test('a variable in a text is one sign: keys step over it, delete it, change it, and undo brings it back', async ({
  page,
}) => {
  const id = await open(page);
  await canvas.openForm('Repeat the size');
  const box = canvas.field('Message');
  const chip = (name: string) => box.getByRole('img', { name });
  const text = async () => {
    await canvas.saved();
    const { nodes } = (await draftOf(server, cookie, id)).document;
    return nodes['say']?.config['text'];
  };

  await test.step('the caret passes it in one press, and one press takes it away', async () => {
    // Before it there is a plain box, which takes no keys.
    await expect(chip('size')).toBeVisible();
    await box.press('End');
    for (let press = 0; press <= ' it is.'.length; press += 1) await box.press('ArrowLeft');
    await box.pressSequentially('x');
    await expect(box).toHaveText('Size xsize it is.');
    await box.press('ArrowRight');
    await box.press('Backspace');
    await expect(box).toHaveText('Size x it is.');
    await box.press('ControlOrMeta+z');
    await expect(box).toHaveText('Size xsize it is.');
    await expect(chip('size')).toBeVisible();
  });

  await test.step('a click offers another variable and words for when it is empty', async () => {
    await chip('size').click();
    const menu = page.getByRole('dialog', { name: 'Change size' });
    await menu.getByLabel('if empty:').fill('yours');
    await menu.getByLabel('Variable').selectOption('customer.name');
    expect(await text()).toEqual({
      en: 'Size x{{ customer.name | default: "yours" }} it is.',
    });
    await page.keyboard.press('Escape');
    await expect(box).toBeFocused();
    await box.press('Delete');
    await expect(box).toHaveText('Size x it is.');
  });

  await test.step('what is pasted or typed with braces becomes one; a stranger is marked', async () => {
    await box.press('ControlOrMeta+a');
    await box.pressSequentially('Hi {{ zzz }}');
    await box.press('Enter');
    await box.pressSequentially('second line');
    await expect(chip('zzz – nothing fills it before this step')).toBeVisible();
    expect(await text()).toEqual({ en: 'Hi {{ zzz }}\nsecond line' });
    await box.press('ControlOrMeta+a');
    await box.press('ControlOrMeta+x');
    await expect(box).toHaveText('');
    await box.press('ControlOrMeta+v');
    expect(await text()).toEqual({ en: 'Hi {{ zzz }}\nsecond line' });
  });

  await test.step('without a pointer: select it with Shift, change it with Enter', async () => {
    await box.press('ControlOrMeta+Home');
    for (const _letter of 'Hi ') await box.press('ArrowRight');
    await box.press('Shift+ArrowRight');
    await box.press('Enter');
    const menu = page.getByRole('dialog', { name: 'Change zzz' });
    await expect(menu.getByLabel('Variable')).toBeFocused();
    await menu.getByRole('button', { name: 'Remove it from the text' }).click();
    expect(await text()).toEqual({ en: 'Hi \nsecond line' });
  });
});

test('the list at the caret knows what the last test chat knew', async ({ page }) => {
  await open(page);
  await canvas.tab('Test chat').click();
  for (const words of ['zebra', 'XL']) {
    await canvas.field('Write as the customer…').fill(words);
    await canvas.panel.getByRole('button', { name: 'Send' }).click();
  }
  await expect(page.getByRole('log')).toContainText('Size XL it is.');
  await canvas.tab('Settings').click();
  await canvas.openForm('Repeat the size');
  await expect(canvas.panel.getByRole('region', { name: 'Preview' })).toContainText(
    'Size XL it is.',
  );
  await canvas.panel.getByRole('button', { name: 'Insert a variable' }).click();
  await expect(page.getByRole('menuitem').first()).toContainText('last test: XL');
});
