import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { Canvas } from '../support/canvas.ts';
import { test } from '../support/people.ts';
import { prepareStage, screens, show, type Stage } from '../support/screens.ts';
import { BellhopServer } from '../support/server.ts';

let stage: Stage;
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

test.beforeAll(async () => {
  const [server, fresh] = await Promise.all([
    BellhopServer.start(),
    BellhopServer.start({ withAdmin: false }),
  ]);
  stage = await prepareStage(server, fresh);
});
test.afterAll(async () => {
  await stage.server.stop();
  await stage.fresh.stop();
});

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => [
    id,
    ...nodes.slice(0, 4).map(({ html, any }) => `${any[0]?.message ?? ''} ${html.slice(0, 160)}`),
  ]);
  expect.soft(found, `${where}: ${page.url()}`).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect.soft(content, `${where} scrolls sideways`).toBeLessThanOrEqual(window);
}

for (const name of Object.keys(screens)) {
  test(`${name}: accessible on a desk and on a phone, light and dark`, async ({ anotherPage }) => {
    for (const [device, viewport] of Object.entries({ desk, phone })) {
      const page = await anotherPage({ viewport, reducedMotion: 'reduce', colorScheme: 'light' });
      await show(name, { page, stage, locale: 'en' });
      await expectAccessible(page, `${device}, light`);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, `${device}, dark`);
      await expectNoSidewaysScroll(page, device);
    }
  });
}

// What a message key looks like when it was not translated: `flow.top.publish`, `reply.field.text`.
const spaces =
  'flow|flows|auth|inbox|why|customers|settings|understanding|nav|common|theme|role|leadStage|error|problem|folding|outcome';
const nodeWords = 'name|summary|field|help|option|choice|exit|card|problem|reason';
const untranslated = new RegExp(
  `\\b(?:(?:${spaces})|(?:condition|hand-off|message|reply|tag-lead)\\.(?:${nodeWords}))\\.[a-z]\\w*`,
);
const scripts = { 'zh-Hans': /\p{Script=Han}/u, th: /\p{Script=Thai}/u };

for (const [locale, script] of Object.entries(scripts)) {
  test(`in ${locale} every screen speaks it, and no key is left over`, async ({ anotherPage }) => {
    for (const name of Object.keys(screens)) {
      const page = await anotherPage({
        viewport: desk,
        locale: locale === 'th' ? 'th-TH' : 'zh-CN',
      });
      await show(name, { page, stage, locale });
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      const words = await page.evaluate(() => {
        const attributes = ['aria-label', 'title', 'placeholder', 'aria-valuetext'];
        const said = [...document.querySelectorAll('*')].flatMap((element) =>
          attributes.map((attribute) => element.getAttribute(attribute) ?? ''),
        );
        return [document.body.innerText, document.title, ...said].join('\n');
      });
      expect.soft(words, name).toMatch(script);
      expect.soft(words, name).not.toMatch(untranslated);
      expect
        .soft(words, `${name}: a placeholder that was not filled`)
        .not.toMatch(/\{\{\s*(?!customer|order|message|channel)\w+\s*\}\}/);
      await page.close();
    }
  });
}

test('the picture of the editor for the README', async ({ anotherPage }, info) => {
  const page = await anotherPage({ viewport: desk, reducedMotion: 'reduce', colorScheme: 'light' });
  await show('editor with test chat', { page, stage, locale: 'en' });
  const canvas = new Canvas(page);
  await expect(canvas.cards('Asks about price').getByText('1', { exact: true })).toBeVisible();
  await canvas.still();
  const path =
    process.env['UPDATE_SCREENSHOT'] === '1'
      ? fileURLToPath(new URL('../../docs/editor.png', import.meta.url))
      : info.outputPath('editor.png');
  const picture = await page.screenshot({ path });
  expect(picture.byteLength).toBeGreaterThan(20_000);
});
