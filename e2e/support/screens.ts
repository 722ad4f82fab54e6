import { expect, type Page } from '@playwright/test';
import { deskScreens } from './desk-screens.ts';
import type { ScreenTable, Stage, Visit } from './stage.ts';
import { wordsOf } from './words.ts';

const heading = (page: Page) => expect(page.getByRole('heading').first()).toBeVisible();

async function openEditor({ page, stage, t }: Visit): Promise<void> {
  await page.goto(`${stage.server.url}/flows/${stage.flow}`);
  await expect(page.getByRole('tab', { name: t('flow.tab.chat') }).last()).toBeVisible();
}

async function openTestChat(visit: Visit): Promise<void> {
  const { page, t } = visit;
  await openEditor(visit);
  await page
    .getByRole('tab', { name: t('flow.tab.chat') })
    .last()
    .click();
  await page.getByLabel(t('flow.chat.placeholder')).fill('What is the price?');
  await page.getByRole('button', { name: t('flow.chat.send'), exact: true }).click();
  await expect(page.getByRole('region', { name: t('flow.trace.why') })).toBeVisible();
}

async function openTest(visit: Visit): Promise<void> {
  await openTestChat(visit);
  const { page, t } = visit;
  await page.getByRole('button', { name: t('flow.tests.save'), exact: true }).click();
  await expect(page.getByRole('region', { name: t('flow.tests.lines') })).toBeVisible();
}

async function openReplay(visit: Visit): Promise<void> {
  await openEditor(visit);
  const { page, t } = visit;
  await page.getByRole('tab', { name: t('flow.tab.tests'), exact: true }).click();
  await page.getByRole('button', { name: t('flow.replay.open') }).click();
  await page.getByRole('button', { name: t('flow.replay.run'), exact: true }).click();
  await expect(page.getByRole('status', { name: t('flow.replay.outcomeOfAll') })).toBeVisible();
}

function at(path: (stage: Stage) => string) {
  return async ({ page, stage }: Visit): Promise<void> => {
    await page.goto(stage.server.url + path(stage));
    await heading(page);
  };
}

/** Every screen of the product. */
export const screens: ScreenTable = {
  ...deskScreens,
  'set-up': {
    isSignedIn: false,
    open: async ({ page, stage }) => {
      await page.goto(stage.fresh.url);
      await expect(page.getByRole('textbox')).not.toHaveCount(0);
    },
  },
  'sign-in': { isSignedIn: false, open: at(() => '/sign-in') },
  flows: {
    isSignedIn: true,
    open: async (visit) => {
      await at(() => '/flows')(visit);
      await expect(visit.page.getByRole('listitem')).not.toHaveCount(0);
      await visit.page.getByRole('button', { name: visit.t('flows.import'), exact: true }).click();
    },
  },
  'flows: templates': {
    isSignedIn: true,
    open: async (visit) => {
      await at(() => '/flows')(visit);
      const name = visit.t('flows.gallery.open');
      await visit.page.getByRole('button', { name, exact: true }).click();
      await expect(visit.page.getByRole('article')).not.toHaveCount(0);
    },
  },
  'editor with test chat': { isSignedIn: true, open: openTestChat },
  'editor with a test': { isSignedIn: true, open: openTest },
  'editor with a replay': { isSignedIn: true, open: openReplay },
  'editor with tests': {
    isSignedIn: true,
    open: async (visit) => {
      await openTest(visit);
      const { page, t } = visit;
      await page.getByRole('button', { name: t('flow.tests.back'), exact: true }).click();
      await page.getByRole('button', { name: t('flow.tests.runAll'), exact: true }).click();
      await page.getByRole('switch', { name: t('flow.tests.showCoverage') }).click();
      await expect(page.getByText(t('flow.tests.coverage.exits'), { exact: true })).toBeVisible();
    },
  },
  'editor with a form': {
    isSignedIn: true,
    open: async (visit) => {
      await openEditor(visit);
      const { page, t } = visit;
      await page.getByRole('tab', { name: t('flow.tab.problems') }).click();
      await page.getByRole('tab', { name: t('flow.tab.settings') }).click();
      await expect(page.getByLabel(t('flow.panel.description'))).toBeVisible();
    },
  },
  'editor with the outline': {
    isSignedIn: true,
    open: async (visit) => {
      await openEditor(visit);
      const { page, t } = visit;
      // On a phone the outline is there from the beginning.
      const outline = page.getByRole('tab', { name: t('flow.left.outline'), exact: true });
      if ((page.viewportSize()?.width ?? 0) > 767) await outline.click();
      await expect(page.getByRole('list', { name: t('flow.outline.title') })).toBeVisible();
    },
  },
  'publish dialog': {
    isSignedIn: true,
    open: async (visit) => {
      await openEditor(visit);
      await visit.page.getByRole('button', { name: visit.t('flow.top.publish') }).click();
      await expect(visit.page.getByRole('dialog')).toBeVisible();
    },
  },
  versions: {
    isSignedIn: true,
    open: async (visit) => {
      await openEditor(visit);
      const { page, t } = visit;
      const name = t('flow.tab.versions');
      // A button of the top bar on a desk, a tab on a phone.
      await page
        .getByRole('button', { name, exact: true })
        .or(page.getByRole('tab', { name }))
        .click();
      await expect(page.getByRole('button', { name: t('flow.versions.look') })).toBeVisible();
    },
  },
  inbox: {
    isSignedIn: true,
    open: async (visit) => {
      await at(({ conversation }) => `/inbox/${conversation}`)(visit);
      await expect(visit.page.getByRole('article')).not.toHaveCount(0);
    },
  },
  'why page': {
    isSignedIn: true,
    open: async (visit) => {
      await at(({ conversation, turn }) => `/conversations/${conversation}/why/${turn}`)(visit);
      const name = visit.t('flow.trace.why');
      await expect(visit.page.getByRole('region', { name, exact: true })).toBeVisible();
    },
  },
  customers: {
    isSignedIn: true,
    open: async (visit) => {
      await at(() => '/customers')(visit);
      await expect(visit.page.getByText('Anna Kowalska').first()).toBeVisible();
    },
  },
  'a customer': {
    isSignedIn: true,
    open: async (visit) => {
      await at(() => '/customers')(visit);
      const { page, t } = visit;
      const name = t('customers.detailsOf').replace('{{name}}', 'Anna Kowalska');
      await page.getByRole('button', { name, exact: true }).first().click();
      await expect(page.getByRole('combobox', { name: t('customerCard.addTag') })).toBeVisible();
    },
  },
  'language: intents and questions': {
    isSignedIn: true,
    open: async (visit) => {
      await at(() => '/language')(visit);
      await visit.page
        .getByRole('textbox', { name: visit.t('understanding.try.title') })
        .fill('how much is a mug?');
      const answers = visit.t('understanding.verdict.answer');
      await expect(visit.page.getByText(answers, { exact: true })).not.toHaveCount(0);
    },
  },
  'language: unanswered': { isSignedIn: true, open: at(() => '/language/unanswered') },
  'language: quality': { isSignedIn: true, open: at(() => '/language/quality') },
  'settings: shop': {
    isSignedIn: true,
    open: async (visit) => {
      await at(() => '/settings/shop')(visit);
      await expect(
        visit.page.getByText(visit.t('settings.hours.closed'), { exact: true }),
      ).toBeVisible();
    },
  },
  'settings: products': {
    isSignedIn: true,
    open: async (visit) => {
      await at(() => '/settings/products')(visit);
      await expect(visit.page.getByRole('listitem')).not.toHaveCount(0);
    },
  },
  'settings: a product': {
    isSignedIn: true,
    open: async (visit) => {
      await at(() => '/settings/products')(visit);
      const name = visit.t('settings.products.add');
      await visit.page.getByRole('button', { name, exact: true }).click();
      await expect(visit.page.getByLabel(visit.t('settings.products.price'))).toBeVisible();
    },
  },
  'settings: connections': {
    isSignedIn: true,
    open: async (visit) => {
      await at(() => '/settings/connections')(visit);
      const { page, t } = visit;
      await page.getByRole('switch', { name: t('settings.ai.use') }).click();
      await expect(page.getByLabel(t('settings.ai.currency'), { exact: true })).toBeVisible();
    },
  },
  'settings: channels': { isSignedIn: true, open: at(() => '/settings/channels') },
  'settings: account': { isSignedIn: true, open: at(() => '/settings/account') },
  'settings: look': { isSignedIn: true, open: at(() => '/settings/look') },
  'settings: people': { isSignedIn: true, open: at(() => '/settings/people') },
  'chat page': {
    isSignedIn: false,
    open: async ({ page, stage }) => {
      await page.goto(`${stage.server.url}/chat/demo`);
      await page.getByRole('textbox').fill('What is the price?');
      await page.getByRole('textbox').press('Enter');
      await expect(page.getByRole('listitem').getByRole('button')).not.toHaveCount(0);
    },
  },
};

/** Brings a screen up in a language, in a browser that is signed in where the screen asks for it. */
export async function show(
  name: string,
  { page, stage, locale }: { page: Page; stage: Stage; locale: string },
) {
  const screen = screens[name];
  if (screen === undefined) throw new Error(`no screen ${name}`);
  await screen.open({ page, stage, t: wordsOf(locale) });
}
