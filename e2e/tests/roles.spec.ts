import { expect, type Page } from '@playwright/test';
import { signIn } from '../support/api.ts';
import { addPerson, agent, enter, fillSignIn, operator, test } from '../support/people.ts';
import { admin, BellhopServer } from '../support/server.ts';

// Everybody sees what is theirs to do, and nothing that the server would refuse.

const tester = {
  name: 'Tess',
  email: 'tess@shop.test',
  password: 'tess tries flows',
  role: 'tester',
};

let server: BellhopServer;

test.beforeAll(async () => {
  server = await BellhopServer.start();
  const cookie = await signIn(server);
  for (const person of [agent, operator, tester]) await addPerson(server, cookie, person);
});
test.afterAll(async () => {
  await server.stop();
});

const places = (page: Page) =>
  page.getByRole('navigation', { name: 'Main menu' }).getByRole('link');

test('an agent lands in the inbox and is not led to flows', async ({ page }) => {
  await page.goto(server.url);
  await fillSignIn(page, agent);
  await expect(page).toHaveURL(/\/inbox$/);
  await expect(places(page)).toHaveText([/Inbox/, /Language/, /Customers/, /Settings/]);
  await expect(page.getByRole('link', { name: 'Flows' })).toBeHidden();
});

test('a tester sees flows, but neither chats nor customers nor people', async ({ page }) => {
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 403) refused.push(response.url());
  });
  await enter(page.context(), server, tester);
  await page.goto(server.url);
  await expect(page).toHaveURL(/\/flows$/);
  await expect(places(page)).toHaveText([/Flows/, /Language/, /Settings/]);
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await expect(page.getByRole('menuitem')).toHaveText(['Open', 'Export as a file']);
  await page.getByRole('menuitem', { name: 'Open' }).click();
  await expect(page.getByText('Tests only', { exact: true })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Steps to add' })).toBeHidden();
  await page.getByRole('button', { name: 'Test chat', exact: true }).click();
  await page.getByLabel('Write as the customer…').fill('Hello');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save as test' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('tab', { name: 'Tests' }).click();
  await expect(page.getByText('1 test, not run yet.')).toBeVisible();
  await page.goto(`${server.url}/inbox`);
  await expect(page.getByText("Your role does not see customers' chats.")).toBeVisible();
  await page.goto(`${server.url}/settings`);
  await expect(page.getByRole('tab', { name: 'Your password' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'People' })).toBeHidden();
  expect(refused).toEqual([]);
});

test('a person changes their own password', async ({ page }) => {
  await enter(page.context(), server, operator);
  await page.goto(`${server.url}/settings/account`);
  const change = async (old: string, next: string) => {
    await page.getByLabel('Present password', { exact: true }).fill(old);
    await page.getByLabel('New password', { exact: true }).fill(next);
    await page.getByRole('button', { name: 'Change password' }).click();
  };
  await change('not my password', 'olga builds more');
  await expect(page.getByText('The present password is wrong.')).toBeVisible();
  await change(operator.password, 'short');
  await expect(page.getByText('5 more characters needed')).toBeVisible();
  await change(operator.password, 'olga builds more');
  await expect(page.getByText('Your password has been changed.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: `Account of ${operator.name}` })).toBeVisible();
  expect(await signIn(server, { ...operator, password: 'olga builds more' })).not.toBe('');
});

test('an admin sets a new password for somebody who forgot theirs', async ({ page }) => {
  await enter(page.context(), server, admin);
  await page.goto(`${server.url}/settings/people`);
  await page.getByRole('button', { name: `Set a new password for ${agent.name}` }).click();
  const form = page.getByRole('form', { name: `Set a new password for ${agent.name}` });
  await form.getByLabel(`New password for ${agent.name}`, { exact: true }).fill('short');
  await form.getByRole('button', { name: 'Set password' }).click();
  await expect(form.getByText('Choose a password of at least 10 characters.')).toBeVisible();
  await form.getByLabel(`New password for ${agent.name}`, { exact: true }).fill('gus starts anew');
  await form.getByRole('button', { name: 'Set password' }).click();
  await expect(page.getByText(`${agent.name} has a new password.`)).toBeVisible();
  await expect(form).toBeHidden();
  expect(await signIn(server, { ...agent, password: 'gus starts anew' })).not.toBe('');
});
