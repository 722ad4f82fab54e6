import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { query, signIn } from '../support/api.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';

interface Intent {
  id: string;
  names: Record<string, string>;
  examples: string[];
}

let server: BellhopServer;
let cookie: string;

test.beforeEach(async ({ context, page }) => {
  server = await BellhopServer.start();
  cookie = await signIn(server);
  await enter(context, server);
  await page.goto(`${server.url}/language`);
});
test.afterEach(async () => {
  await server.stop();
});

async function intents(): Promise<Intent[]> {
  return (await query<{ intents: Intent[] }>(server, cookie, 'language.get')).intents;
}

/** Lines as a table program of the continent saves them: semicolons, a byte order mark. */
const sheet = (...lines: string[]) => `\uFEFF${lines.join('\r\n')}\r\n`;

async function choose(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  const buffer = Buffer.from(text);
  await (await chooser).setFiles({ name: 'wishes.csv', mimeType: 'text/csv', buffer });
}

async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export intents' }).click();
  return readFile(await (await download).path(), 'utf8');
}

const wishes = [
  'Intent;Language;Example',
  'Gift wrapping;en;can you wrap it as a gift 🎁',
  'gift wrapping;EN;Can you  wrap it as a gift 🎁',
  'Gift wrapping;zh-Hant;"可以包裝嗎？\n要送人的"',
  'Gift wrapping;zh-Hans;能不能包一下',
  'Gift wrapping;th;ห่อของขวัญได้ไหม',
  'Gift wrapping;pl;czy zapakujecie na prezent?',
  '__proto__;en;=1+1',
];

test('a file with a broken row says which; the mended one is taken in, handed out, and changes nothing again', async ({
  page,
}) => {
  const before = await intents();
  await page.getByRole('button', { name: 'Import intents' }).click();
  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeFocused();
  await choose(page, sheet(...wishes, 'Gift wrapping;en;'));
  // The cell with a line break is one row of a table.
  await expect(page.getByRole('row', { name: '9 Example The sentence is missing.' })).toBeVisible();
  await choose(page, sheet('intent;sentence', 'Gift wrapping;can you wrap it'));
  await expect(
    page.getByText('“intent” and “example” have to be among them', { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 0 sentences' })).toBeDisabled();
  expect(await intents()).toEqual(before);

  await choose(page, sheet(...wishes));
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByText('wishes.csv: 6 sentences can be taken in.')).toContainText(
    '2 intents are new. 1 was there already.',
  );
  await page.getByRole('button', { name: 'Import 6 sentences' }).click();
  await expect(page.getByText('6 sentences added. 1 was there already.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import intents' })).toBeFocused();
  await expect(page.getByRole('link', { name: /Gift wrapping.*5 sentences/ })).toBeVisible();
  const after = await intents();
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.slice(before.length)).toMatchObject([
    {
      names: { en: 'Gift wrapping' },
      examples: [
        'can you wrap it as a gift 🎁',
        '可以包裝嗎？\n要送人的',
        '能不能包一下',
        'ห่อของขวัญได้ไหม',
        'czy zapakujecie na prezent?',
      ],
    },
    { examples: ['=1+1'] },
  ]);

  const file = await exported(page);
  expect(file).toContain(',th,ห่อของขวัญได้ไหม,');
  expect(file).toContain(",__proto__,,'=1+1,");
  await page.getByRole('button', { name: 'Import intents' }).click();
  await choose(page, file);
  await expect(page.getByText('wishes.csv: 0 sentences can be taken in.')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await exported(page)).toBe(file);
  expect(await intents()).toEqual(after);
});

test('what was taken in goes out again in one click', async ({ page }) => {
  const before = await intents();
  const known = before.find(({ names }) => names['en'] !== undefined);
  await page.getByRole('button', { name: 'Import intents' }).click();
  const lines = [`${known?.names['en'] ?? ''},does the moon belong to it`, 'Moon,a moon please'];
  await choose(page, sheet('intent,example', ...lines));
  await page.getByRole('button', { name: 'Import 2 sentences' }).click();
  await expect(page.getByRole('link', { name: /Moon.*1 sentence/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: /Moon/ })).toHaveCount(0);
  await expect
    .poll(async () => (await intents()).map(({ examples }) => examples))
    .toEqual(before.map(({ examples }) => examples));
});
