import { expect, type Page } from '@playwright/test';
import { signIn } from '../support/api.ts';
import { Canvas } from '../support/canvas.ts';
import { addPerson, enter, operator, test } from '../support/people.ts';
import { BellhopServer } from '../support/server.ts';
import { wordsOf } from '../support/words.ts';

let server: BellhopServer;
const greeting = 'Hello, welcome to our shop!';
const question = 'What can we help you with?';
const buttons = ['Prices', 'Shipping', 'Returns', 'Talk to a person'];

test.beforeAll(async () => {
  server = await BellhopServer.start();
  await addPerson(server, await signIn(server), operator);
});
test.afterAll(async () => {
  await server.stop();
});

/** Opens the gallery as people do and starts a flow from one of its cards. */
async function takeTemplate(page: Page, locale: string, name: string): Promise<void> {
  const t = wordsOf(locale);
  await page.goto(`${server.url}/flows`);
  await page.getByRole('button', { name: t('flows.gallery.open'), exact: true }).click();
  await page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name, exact: true }) })
    .getByRole('button', { name: t('flows.gallery.takeNamed').replace('{{name}}', name) })
    .click();
  await expect(page).toHaveURL(/\/flows\/(?!$)[^/]+$/);
}

test('an operator starts from a template and tries it, an admin publishes it, a customer is greeted', async ({
  page,
  anotherPage,
}) => {
  await enter(page.context(), server, operator);
  await takeTemplate(page, 'en', 'Welcome and menu');
  const canvas = new Canvas(page);

  await test.step('all its steps are there, connected and without errors', async () => {
    await expect(canvas.cards()).toHaveCount(9);
    await expect(canvas.lines('From Reply, then, to Menu')).toHaveCount(1);
    await expect(canvas.field('Name of the flow')).toHaveValue('Welcome and menu');
    await canvas.tab('Problems').click();
    await expect(canvas.panel.getByText(/^\d+ errors?$/)).toHaveCount(0);
  });
  await test.step('the test chat greets and answers by its buttons', async () => {
    await canvas.tab('Test chat').click();
    await canvas.field('Write as the customer…').fill('Hello there');
    await canvas.panel.getByRole('button', { name: 'Send' }).click();
    const log = page.getByRole('log', { name: 'Messages of the test chat' });
    await expect(log).toContainText(greeting);
    await expect(log).toContainText(question);
    await expect(log.getByRole('button')).toContainText(buttons);
    await log.getByRole('button', { name: 'Shipping' }).click();
    await expect(log).toContainText('Orders placed before 3 pm leave the same day.');
  });
  await test.step('the operator may not publish', async () => {
    await expect(page.getByRole('button', { name: 'Versions' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Publish…' })).toBeHidden();
  });

  const desk = await anotherPage();
  await test.step('the admin publishes', async () => {
    await enter(desk.context(), server);
    await desk.goto(page.url());
    await desk.getByRole('button', { name: 'Publish…' }).click();
    const dialog = desk.getByRole('dialog', { name: 'Publish this flow' });
    await dialog.getByLabel('Note').fill('A greeting for new customers');
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(dialog.getByText('Version 1 is live.')).toBeVisible();
  });

  const customer = await anotherPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
  await test.step('a customer gets the greeting on the hosted chat page', async () => {
    await customer.goto(`${server.url}/chat/demo`);
    await customer.getByLabel('Your message').fill('Hello there');
    await customer.getByRole('button', { name: 'Send' }).click();
    const messages = customer.getByRole('log', { name: 'Messages' }).getByRole('listitem');
    await expect(messages.filter({ hasText: greeting })).toHaveCount(1);
    await expect(messages.filter({ hasText: question })).toHaveCount(1);
    for (const name of buttons) {
      await expect(customer.getByRole('button', { name, exact: true })).toBeEnabled();
    }
    await customer.getByRole('button', { name: 'Returns', exact: true }).click();
    await expect(messages.filter({ hasText: 'within 14 days' })).toHaveCount(1);
  });
});

test('whoever works in Chinese gets the same template with Chinese steps and words', async ({
  anotherPage,
}) => {
  const page = await anotherPage({ locale: 'zh-CN' });
  await enter(page.context(), server, operator);
  await takeTemplate(page, 'zh-Hans', '欢迎语和菜单');
  const t = wordsOf('zh-Hans');
  await expect(page.getByRole('heading', { level: 1, name: '欢迎语和菜单' })).toHaveCount(1);
  const titles = page.locator('.react-flow__node .fe-card-title > b');
  await expect(titles).toHaveCount(9);
  for (const title of await titles.allInnerTexts()) expect(title).toMatch(/^\p{Script=Han}+$/u);
  await expect(titles.filter({ hasText: /^要求显示菜单$/ })).toHaveCount(1);
  await expect(titles.filter({ hasText: /^菜单$/ })).toHaveCount(1);

  await page
    .getByRole('tab', { name: t('flow.tab.chat') })
    .last()
    .click();
  await page.getByLabel(t('flow.chat.placeholder')).fill('在吗');
  await page.getByRole('button', { name: t('flow.chat.send'), exact: true }).click();
  const log = page.getByRole('log', { name: t('flow.chat.log') });
  await expect(log).toContainText('您好，欢迎光临！');
  await expect(log.getByRole('button')).toContainText(['价格', '发货', '退换货', '转人工']);
});
