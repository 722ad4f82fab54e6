import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { goDark } from '../support/go-dark.ts';
import { enter, test } from '../support/people.ts';
import { screens, show } from '../support/screens.ts';
import { BellhopServer } from '../support/server.ts';
import { prepareStage, type Stage } from '../support/stage.ts';
import { scripts, unfilled, untranslated, wordsOn } from '../support/untranslated.ts';

// The screens are looked at side by side: each worker has a shop of its own.
test.describe.configure({ mode: 'parallel' });

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

async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect.soft(content, `${where} scrolls sideways`).toBeLessThanOrEqual(window);
}

for (const [name, { isSignedIn }] of Object.entries(screens)) {
  test(`${name}: accessible on a desk and on a phone, light and dark`, async ({ anotherPage }) => {
    for (const [device, viewport] of Object.entries({ desk, phone })) {
      const page = await anotherPage({ viewport, reducedMotion: 'reduce', colorScheme: 'light' });
      if (isSignedIn) await enter(page.context(), stage.server);
      await show(name, { page, stage, locale: 'en' });
      await expectAccessible(page, { where: `${device}, light` });
      await goDark(page);
      // The scheme changes colours and nothing else.
      await expectAccessible(page, { where: `${device}, dark`, only: 'color-contrast' });
      await expectNoSidewaysScroll(page, device);
    }
  });
}

for (const [locale, script] of Object.entries(scripts)) {
  test(`in ${locale} every screen speaks it, and no key is left over`, async ({ anotherPage }) => {
    // All screens one after the other.
    test.slow();
    const browser = { viewport: desk, locale: locale === 'th' ? 'th-TH' : 'zh-CN' };
    const [signedIn, stranger] = [await anotherPage(browser), await anotherPage(browser)];
    await enter(signedIn.context(), stage.server);
    for (const [name, { isSignedIn }] of Object.entries(screens)) {
      const page = isSignedIn ? signedIn : stranger;
      await show(name, { page, stage, locale });
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      const words = await wordsOn(page);
      expect.soft(words, name).toMatch(script);
      expect.soft(words, name).not.toMatch(untranslated);
      expect.soft(words, `${name}: a placeholder that was not filled`).not.toMatch(unfilled);
    }
  });
}
