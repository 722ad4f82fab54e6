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
