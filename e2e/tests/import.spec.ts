import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { query, signIn } from '../support/api.ts';
import { Canvas } from '../support/canvas.ts';
import { draftOf, flowDocument, importFlow, type Draft } from '../support/flows.ts';
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
test.beforeEach(async ({ context }) => {
  await enter(context, server);
});

const edge = { id: 'eX', from: { node: 'other', exit: 'then' }, to: { node: 'gone' } };
const base = flowDocument();

const refused: { what: string; text: string; words: (string | RegExp)[] }[] = [
  {
    what: 'broken JSON',
    text: '{"format": "bellhop/flow",',
    words: ['This is not readable JSON: line 1, column 27.'],
  },
  {
    what: 'JSON of something else',
    text: '{"nodes": [], "connections": {}}',
    words: ['This is not a Bellhop flow.'],
  },
  {
    what: 'a newer format',
    text: JSON.stringify({ ...base, formatVersion: 99 }),
    words: ['newer Bellhop (format 99; this one reads up to 1)'],
  },
  {
    what: 'an edge to nowhere',
    text: JSON.stringify({ ...base, edges: { ...base.edges, eX: edge } }),
    words: ['edges.eX', 'A connection leads to a step that does not exist: gone.'],
  },
  {
    what: 'a field of the wrong kind',
    text: JSON.stringify({ ...base, description: 7 }),
    words: ['description', 'This is not the right kind of value.'],
  },
];

async function paste(page: Page, text: string): Promise<void> {
  await page.goto(`${server.url}/flows`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByLabel('Text of the flow file').fill(text);
  await page.getByRole('button', { name: 'Import', exact: true }).last().click();
}

for (const { what, text, words } of refused) {
  test(`${what} is refused with words and changes nothing`, async ({ page }) => {
    const before = await query(server, cookie, 'flows.list');
    await paste(page, text);
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('This was not imported. Nothing was changed.');
    for (const each of words) await expect(alert).toContainText(each);
    await expect(page).toHaveURL(`${server.url}/flows`);
    await expect(page.getByLabel('Text of the flow file')).toHaveValue(text);
    expect(await query(server, cookie, 'flows.list')).toEqual(before);
  });
}

test('a refusal is told in the language of the person', async ({ anotherPage }) => {
  const page = await anotherPage({ locale: 'pl-PL' });
  await enter(page.context(), server);
  await page.goto(`${server.url}/flows`);
  await page.getByRole('button', { name: 'Importuj', exact: true }).click();
  await page.getByRole('textbox').last().fill('{');
  await page.getByRole('button', { name: 'Importuj', exact: true }).last().click();
  await expect(page.getByRole('alert')).toContainText(/JSON/);
  await expect(page.getByRole('alert')).not.toContainText('This is not');
});

test('a file that is far too large is refused', async ({ page }) => {
  await page.goto(`${server.url}/flows`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const buffer = Buffer.from(JSON.stringify({ ...base, description: 'x'.repeat(5_000_000) }));
  await (await chooser).setFiles({ name: 'big.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('alert')).toContainText('This is too large.');
});

test('an empty file is told, in place of what was wrong before', async ({ page }) => {
  await page.goto(`${server.url}/flows`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const file = page.locator('input[type="file"]');
  const choose = (text: string) =>
    file.setInputFiles({
      name: 'flow.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await choose('no flow');
  await expect(page.getByRole('alert')).toContainText(
    'This is not readable JSON: line 1, column 1.',
  );
  await choose('');
  await expect(page.getByRole('alert')).toContainText('This file is empty.');
  await expect(page.getByRole('alert')).not.toContainText('JSON');
});

/** In a file the places of the steps stand by themselves, and what is empty because nobody needs it is left out. */
function asInFile({ nodes, tests, ...rest }: Draft['document']): object {
  const entries = Object.entries(nodes);
  return {
    ...rest,
    ...(Object.keys(tests).length > 0 && { tests }),
    nodes: Object.fromEntries(entries.map(([key, { position: _, ...node }]) => [key, node])),
    layout: {
      nodes: Object.fromEntries(entries.map(([key, { position }]) => [key, position])),
      notes: {},
    },
  };
}

test('an exported file, imported and exported again, is the same', async ({ page }) => {
  const id = await importFlow(server, cookie, flowDocument('Round trip'));
  await page.goto(`${server.url}/flows`);
  const exported = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More for “Round trip”' }).click();
  await page.getByRole('menuitem', { name: 'Export as a file' }).click();
  const file = await (await exported).path();
  const text = await readFile(file, 'utf8');
  expect(JSON.parse(text)).toEqual(asInFile((await draftOf(server, cookie, id)).document));

  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles(file);
  await expect(page).toHaveURL(/\/flows\/[\w-]+$/);
  await expect(page).not.toHaveURL(new RegExp(`/${id}$`));
  await expect(new Canvas(page).cards()).toHaveCount(6);

  const second = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export as a file' }).click();
  const again = await readFile(await (await second).path(), 'utf8');
  const newId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(again.replace(`"id": "${newId}"`, `"id": "${id}"`)).toBe(text);
});
