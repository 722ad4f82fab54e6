import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/accessible.ts';
import { enter, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';
import { scripts, unfilled, untranslated, wordsOn } from '../support/untranslated.ts';
import { wordsOf } from '../support/words.ts';

// The languages are looked at side by side: each worker has a shop of its own.
test.describe.configure({ mode: 'parallel' });

let server: BellhopServer;
const browsers = { en: 'en-GB', 'zh-Hans': 'zh-CN', th: 'th-TH' };
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

test.beforeAll(async () => {
  server = await BellhopServer.start();
});
test.afterAll(async () => {
  await server.stop();
});

/** A new flow without a step. */
async function emptyFlow(page: Page, { locale, kind }: { locale: string; kind: string }) {
  const t = wordsOf(locale);
  await page.goto(`${server.url}/flows`);
  await page.getByRole('button', { name: t('flows.gallery.open'), exact: true }).click();
  const name = t(`flows.kind.${kind}`);
  // The radio itself lies under its label.
  await page.getByRole('radiogroup').getByText(name, { exact: true }).click();
  await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
  await page.getByRole('button', { name: t('flows.gallery.emptyDo'), exact: true }).click();
  await expect(page.getByRole('complementary', { name: t('flow.palette.title') })).toBeVisible();
}

/** Nothing in the form is wider than the panel that holds it. */
async function expectNothingCutOff(form: Locator, where: string): Promise<void> {
  const wide = await form.evaluate((panel) => {
    const limit = panel.getBoundingClientRect().right + 1;
    return [...panel.querySelectorAll('button, input, textarea, select, label, p, b')].flatMap(
      (element) => {
        const { right, width } = element.getBoundingClientRect();
        return width > 0 && right > limit ? [element.outerHTML.slice(0, 160)] : [];
      },
    );
  });
  expect.soft(wide, `${where} is cut off`).toEqual([]);
}

/** Fields stand on the screen in the order in which they are read out. */
async function expectInOrder(form: Locator, where: string): Promise<void> {
  const tops = await form
    .locator('.fe-fields')
    .first()
    .evaluate((fields) => [...fields.children].map((one) => one.getBoundingClientRect().top));
  const sorted = tops.toSorted((a, b) => a - b);
  expect.soft(tops, `${where}: order of the fields`).toEqual(sorted);
}

async function expectTranslated(page: Page, { locale, where }: { locale: string; where: string }) {
  const words = await wordsOn(page);
  if (locale !== 'en') expect.soft(words, where).toMatch(scripts[locale as keyof typeof scripts]);
  expect.soft(words, where).not.toMatch(untranslated);
  expect.soft(words, `${where}: a placeholder that was not filled`).not.toMatch(unfilled);
}

/** Adds each step by a click on a desk, and looks at its form there. */
async function addAll(page: Page, types: string[], locale: string): Promise<void> {
  const t = wordsOf(locale);
  const palette = page.getByRole('complementary', { name: t('flow.palette.title') });
  const form = page.getByRole('complementary', { name: t('flow.panel.title') });
  for (const type of types) {
    await palette.getByRole('button', { name: type, exact: true }).click();
    const name = form.getByLabel(t('flow.panel.stepName'));
    await expect(name).toHaveAttribute('placeholder', type);
    await expectNothingCutOff(form, type);
    await expectTranslated(page, { locale, where: type });
    if (locale === 'en') await expectAccessible(page, { where: type, part: '.fe-side' });
  }
  await expect(page.getByRole('status').filter({ hasText: t('flow.save.saved') })).toHaveCount(1);
}

/** Opens each of the steps on a phone, and looks at its form there. */
async function openAllOnPhone(page: Page, types: string[], locale: string): Promise<void> {
  const t = wordsOf(locale);
  await page.setViewportSize(phone);
  const outline = page.getByRole('list', { name: t('flow.outline.title') });
  for (const type of types) {
    await page.getByRole('tab', { name: t('flow.tab.steps') }).click();
    await outline
      .getByRole('button', { name: new RegExp(`^${type}`) })
      .first()
      .click();
    const panel = page.getByRole('tabpanel');
    await expect(panel.getByLabel(t('flow.panel.stepName'))).toBeVisible();
    await expectNothingCutOff(panel, `${type} on a phone`);
    await expectInOrder(panel, `${type} on a phone`);
  }
}

/** The kinds of steps that the palette offers in a new flow. */
async function offeredIn(page: Page, flow: { locale: string; kind: string }): Promise<string[]> {
  await emptyFlow(page, flow);
  const t = wordsOf(flow.locale);
  // The shelf of ready-made parts holds no kinds of steps.
  const shelf = page.getByRole('button', { name: t('flow.palette.parts'), exact: true });
  const groups = page
    .getByRole('complementary', { name: t('flow.palette.title') })
    .locator('section')
    .filter({ hasNot: shelf });
  // Those of other kinds of flows stand there greyed.
  const buttons = groups.getByRole('button', { disabled: false });
  return (await buttons.allInnerTexts()).map((type) => type.trim());
}

for (const [locale, browser] of Object.entries(browsers)) {
  test(`in ${locale} every step is added by a click, with a form that is whole and can be used by everybody`, async ({
    anotherPage,
  }) => {
    // Some thirty forms, each looked at on a desk and on a phone.
    test.setTimeout(600_000);
    const page = await anotherPage({ viewport: desk, locale: browser, reducedMotion: 'reduce' });
    await enter(page.context(), server);
    const types = await offeredIn(page, { locale, kind: 'conversation' });
    expect(types.length).toBeGreaterThan(20);
    await addAll(page, types, locale);
    await openAllOnPhone(page, types, locale);

    await page.setViewportSize(desk);
    const inSubFlow = await offeredIn(page, { locale, kind: 'subflow' });
    const others = inSubFlow.filter((type) => !types.includes(type));
    expect(others).not.toEqual([]);
    await addAll(page, others, locale);
    await openAllOnPhone(page, others, locale);
  });
}
