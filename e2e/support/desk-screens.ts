import { expect } from '@playwright/test';
import type { ScreenTable, Visit } from './stage.ts';

async function openTried({ page, stage, t }: Visit): Promise<void> {
  const { flow } = await stage.tried();
  await page.goto(`${stage.server.url}/flows/${flow}`);
  await expect(page.getByRole('tab', { name: t('flow.tab.chat') }).last()).toBeVisible();
}

async function openVersions(visit: Visit): Promise<void> {
  await openTried(visit);
  const { page, t } = visit;
  const name = t('flow.tab.versions');
  // A button of the top bar on a desk, a tab on a phone.
  await page.getByRole('button', { name, exact: true }).or(page.getByRole('tab', { name })).click();
  await expect(page.getByRole('button', { name: t('flow.versions.look') })).not.toHaveCount(0);
}

async function say({ page, t }: Visit, text: string): Promise<void> {
  await page.getByLabel(t('flow.chat.placeholder')).fill(text);
  await page.getByRole('button', { name: t('flow.chat.send'), exact: true }).click();
}

/** What a tester and an admin work with, on a flow that has a history. */
export const deskScreens: ScreenTable = {
  'editor with a trial and what was done': {
    isSignedIn: true,
    open: async (visit) => {
      await openVersions(visit);
      const { page, t } = visit;
      await expect(page.getByRole('region', { name: t('flow.trial.title') })).toBeVisible();
      await page.getByText(t('flow.deeds.title'), { exact: true }).click();
      await expect(page.getByText(/Zebra season/).last()).toBeVisible();
    },
  },
  'editor with two versions side by side': {
    isSignedIn: true,
    open: async (visit) => {
      await openVersions(visit);
      const { page, t } = visit;
      await page
        .getByRole('button', { name: t('flow.compare.start'), exact: true })
        .last()
        .click();
      await page.getByRole('button', { name: t('flow.compare.play') }).click();
      await expect(page.getByRole('region', { name: t('flow.compare.title') })).toContainText(
        'wrap',
      );
    },
  },
  'editor with a stored chat that goes on': {
    isSignedIn: true,
    open: async (visit) => {
      const { page, stage, t } = visit;
      const { conversation, turn } = await stage.tried();
      await page.goto(`${stage.server.url}/conversations/${conversation}/why/${turn}`);
      await page.getByRole('link', { name: t('why.editStep') }).click();
      await page.getByRole('tab', { name: t('flow.tab.tests'), exact: true }).click();
      await page.getByRole('button', { name: t('flow.replay.goOn') }).click();
      await page.getByRole('log').getByRole('button').first().click();
      await page.getByRole('button', { name: t('flow.branch.start') }).click();
      await say(visit, 'A small zebra');
      await expect(page.getByRole('region', { name: t('flow.branch.title') })).toBeVisible();
    },
  },
  'editor with a question to the outside': {
    isSignedIn: true,
    open: async (visit) => {
      await openTried(visit);
      const { page, t } = visit;
      await page
        .getByRole('tab', { name: t('flow.tab.chat') })
        .last()
        .click();
      await say(visit, 'stripes');
      const outside = page.getByRole('region', { name: t('flow.request.title') });
      await outside.getByLabel(t('flow.request.keep')).check();
      await outside.getByRole('button', { name: t('flow.request.answer'), exact: true }).click();
      await expect(page.getByRole('group', { name: t('flow.request.pinned') })).toBeVisible();
      await expect(outside).toContainText('prices');
    },
  },
  'language: a file of intents with broken rows': {
    isSignedIn: true,
    open: async ({ page, stage, t }) => {
      await page.goto(`${stage.server.url}/language`);
      await page.getByRole('button', { name: t('understanding.intents.importAll') }).click();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: t('understanding.import.choose') }).click();
      const lines = ['intent,example,colour', 'Gift,wrap it,red', 'Gift,', ',wrap it', 'Gift,"a'];
      const buffer = Buffer.from(lines.join('\n'));
      await (await chooser).setFiles({ name: 'intents.csv', mimeType: 'text/csv', buffer });
      await expect(page.getByRole('table').getByRole('row')).toHaveCount(5);
    },
  },
};
