import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { Canvas } from '../support/canvas.ts';
import { goDark } from '../support/go-dark.ts';
import { enter, test } from '../support/people.ts';
import { show } from '../support/screens.ts';
import { BellhopServer } from '../support/server.ts';
import { prepareStage, type Stage } from '../support/stage.ts';

// The pictures of docs/. `npm run screenshots` writes them; a run of the tests only proves that they can be taken.
const isWriting = process.env['UPDATE_SCREENSHOTS'] === '1';
const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const locales = ['en', 'zh-Hans', 'zh-Hant', 'th', 'pl'];
const pictured = [
  'flows',
  'flows: templates',
  'editor with test chat',
  'editor with a form',
  'editor with a replay',
  'publish dialog',
  'versions',
  'inbox',
  'why page',
  'customers',
  'language: intents and questions',
  'settings: shop',
  'chat page',
];

const atDesk = { viewport: desk, reducedMotion: 'reduce', colorScheme: 'light' } as const;

/** Does what is asked with a demo shop whose names are in this language. */
async function withStage(locale: string, work: (stage: Stage) => Promise<void>): Promise<void> {
  const environment = { BELLHOP_LOCALE: locale };
  const server = await BellhopServer.start({ environment });
  const fresh = await BellhopServer.start({ environment, withAdmin: false });
  try {
    await work(await prepareStage(server, fresh));
  } finally {
    await server.stop();
    await fresh.stop();
  }
}

test('the picture of the editor for the README', async ({ anotherPage }, info) => {
  await withStage('en', async (stage) => {
    const page = await anotherPage(atDesk);
    await enter(page.context(), stage.server);
    await show('editor with test chat', { page, stage, locale: 'en' });
    const canvas = new Canvas(page);
    await expect(canvas.cards('Asks about price').getByText('1', { exact: true })).toBeVisible();
    await canvas.still();
    const path = isWriting ? `${docs}editor.png` : info.outputPath('editor.png');
    const picture = await page.screenshot({ path });
    expect(picture.byteLength).toBeGreaterThan(20_000);
  });
});

if (isWriting) {
  for (const locale of locales) {
    test(`pictures of the main screens in ${locale}`, async ({ anotherPage }) => {
      test.slow();
      await withStage(locale, async (stage) => {
        const page = await anotherPage({ ...atDesk, locale });
        const small = await anotherPage({ ...atDesk, locale, viewport: phone });
        await enter(page.context(), stage.server);
        await enter(small.context(), stage.server);
        for (const name of pictured) {
          await show(name, { page, stage, locale });
          await take(page, `${locale}/${fileName(name)}`);
          if (locale === 'en') {
            await goDark(page);
            await take(page, `${locale}/dark/${fileName(name)}`);
            await page.emulateMedia({ colorScheme: 'light' });
          }
          if (locale === 'th') {
            await show(name, { page: small, stage, locale });
            await take(small, `${locale}/phone/${fileName(name)}`);
          }
        }
      });
    });
  }
}

function fileName(screen: string): string {
  return `${screen.replaceAll(/[: ]+/g, '-')}.jpg`;
}

async function take(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await expectStill(page);
  await page.screenshot({
    path: `${docs}screenshots/${path}`,
    type: 'jpeg',
    quality: 55,
    animations: 'disabled',
  });
}

/** A canvas puts itself into the picture first; where there is none, there is nothing to wait for. */
async function expectStill(page: Page): Promise<void> {
  const canvas = page.locator('.react-flow__viewport').first();
  let before: string | null = '';
  await expect(async () => {
    const now = (await canvas.count()) === 0 ? null : await canvas.getAttribute('style');
    const isStill = now === before;
    before = now;
    expect(isStill).toBe(true);
  }).toPass({ intervals: [400] });
}
