import {
  expect,
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from '@playwright/test';
import { call, signIn } from './api.ts';
import { admin, type BellhopServer } from './server.ts';

export interface Person {
  name: string;
  email: string;
  password: string;
  role?: string;
}

export const agent = {
  name: 'Gus',
  email: 'gus@shop.test',
  password: 'gus answers chats',
  role: 'agent',
};
export const operator = {
  name: 'Olga',
  email: 'olga@shop.test',
  password: 'olga builds flows',
  role: 'operator',
};

/** An admin adds somebody. */
export async function addPerson(server: BellhopServer, cookie: string, person: Person) {
  const { status } = await call(server, cookie, 'users.create', person, 'POST');
  expect(status).toBe(200);
}

/** Fills in the sign-in form that is on the screen. */
export async function fillSignIn(page: Page, { email, password }: Person = admin) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in as a person does it, and arrives in the product. */
export async function signInByForm(page: Page, server: BellhopServer, person: Person = admin) {
  await page.goto(server.url);
  await fillSignIn(page, person);
  await expect(page.getByRole('button', { name: `Account of ${person.name}` })).toBeVisible();
}

/** Signs a browser in without the form. */
export async function enter(
  context: BrowserContext,
  server: BellhopServer,
  person: Person = admin,
) {
  const cookies = (await signIn(server, person)).split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url: server.url };
  });
  await context.addCookies(cookies);
}

interface Fixtures {
  /** One more browser: another person, another computer. It is closed with the test. */
  anotherPage: (options?: BrowserContextOptions) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  anotherPage: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
