import { expect } from '@playwright/test';
import { addPerson, enter, fillSignIn, operator, signInByForm, test } from '../support/people.ts';
import { admin, BellhopServer } from '../support/server.ts';
import { signIn } from '../support/api.ts';

test('a fresh server lets the first admin in and closes the door behind them', async ({ page }) => {
  const server = await BellhopServer.start({ withAdmin: false });
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: 'Welcome to Bellhop' })).toBeVisible();

  await page.getByLabel('Name').fill(admin.name);
  await page.getByLabel('E-mail').fill(admin.email);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create admin' }).click();
  await expect(page.getByText('5 more characters needed')).toBeVisible();
  await expect(page).toHaveURL(/\/setup$/);

  await page.getByLabel('Password', { exact: true }).fill(admin.password);
  await page.getByRole('button', { name: 'Create admin' }).click();
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: `Account of ${admin.name}` })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Flows in order of priority' })).toContainText(
    'Live',
  );

  await page.goto(`${server.url}/setup`);
  await expect(page).not.toHaveURL(/\/setup/);
  await expect(page.getByRole('button', { name: 'Create admin' })).toBeHidden();
  await server.stop();
});

test('whoever comes second on a fresh server is led to sign-in', async ({ page, anotherPage }) => {
  const server = await BellhopServer.start({ withAdmin: false });
  const late = await anotherPage();
  for (const each of [page, late]) await each.goto(`${server.url}/setup`);
  for (const each of [page, late]) {
    await each.getByLabel('Name').fill(admin.name);
    await each.getByLabel('E-mail').fill(admin.email);
    await each.getByLabel('Password', { exact: true }).fill(admin.password);
  }
  await page.getByRole('button', { name: 'Create admin' }).click();
  await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible();
  await late.getByRole('button', { name: 'Create admin' }).click();
  await expect(late.getByRole('alert')).toContainText('Bellhop is set up already');
  await late.getByRole('link', { name: 'Go to sign-in' }).click();
  await expect(late.getByRole('heading', { name: 'Sign in to Bellhop' })).toBeVisible();
  await server.stop();
});

test('the server itself refuses a weak password and a second first admin', async () => {
  const server = await BellhopServer.start({ withAdmin: false });
  const create = async (password: string) => {
    const response = await fetch(`${server.url}/trpc/setup.createAdmin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ name: 'Eve', email: 'eve@shop.test', password }),
    });
    return JSON.stringify(await response.json());
  };
  expect(await create('short')).toContain('setup.weakPassword');
  expect(await create('long enough to pass')).not.toContain('error');
  expect(await create('another long password')).toContain('setup.done');
  await server.stop();
});

test.describe('with an admin', () => {
  let server: BellhopServer;
  test.beforeAll(async () => {
    server = await BellhopServer.start();
  });
  test.afterAll(async () => {
    await server.stop();
  });

  test('signing out, a wrong password, signing in', async ({ page }) => {
    await signInByForm(page, server);
    await page.getByRole('button', { name: `Account of ${admin.name}` }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in to Bellhop' })).toBeVisible();
    await page.goto(`${server.url}/inbox`);
    await expect(page.getByRole('heading', { name: 'Sign in to Bellhop' })).toBeVisible();

    await fillSignIn(page, { ...admin, password: 'not the password' });
    await expect(page.getByRole('alert')).toHaveText(/do not match/);
    await expect(page.getByLabel('E-mail')).toHaveValue(admin.email);

    await fillSignIn(page);
    await expect(page.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible();
  });

  test('too many wrong passwords: the form says how long to wait', async ({ page }) => {
    await page.goto(`${server.url}/sign-in`);
    const wrong = { ...admin, email: 'nobody@shop.test', password: 'not the password' };
    await expect(async () => {
      await fillSignIn(page, wrong);
      await expect(page.getByRole('alert')).toHaveText(/Too many attempts.*\d+ seconds?/, {
        timeout: 2000,
      });
    }).toPass();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
  });

  test('a session that ends in mid-work: sign in and go on where one was', async ({ page }) => {
    const own = await BellhopServer.start();
    await addPerson(own, await signIn(own), operator);
    await enter(page.context(), own, operator);
    await page.goto(`${own.url}/customers`);
    const search = page.getByRole('searchbox', { name: 'Search customers' });
    await search.fill('Anna');
    await expect(page.getByText('Anna Kowalska').first()).toBeVisible();

    await page.context().clearCookies();
    // Slow enough for a refused search between two keys: no key may go to the dialog.
    await search.pressSequentially(' Kow', { delay: 300 });
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await expect(dialog).toBeVisible();
    await dialog.getByLabel('Password', { exact: true }).fill(operator.password);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await expect(dialog).toBeHidden();
    await expect(search).toHaveValue('Anna Kow');
    await expect(page.getByText('Anna Kowalska').first()).toBeVisible();

    await page.context().clearCookies();
    await page.reload();
    await expect(page.getByText('Your session has ended. Sign in to go on')).toBeVisible();
    await fillSignIn(page, operator);
    await expect(page).toHaveURL(`${own.url}/customers`);
    await own.stop();
  });
});
