import { expect, type BrowserContext, type Page } from '@playwright/test';
import { signIn } from './api.ts';
import { Canvas } from './canvas.ts';
import { importFlow } from './flows.ts';
import { enter } from './people.ts';
import type { BellhopServer } from './server.ts';

/** The flow that the specs start from, with its test chat open. */
export async function openTestChat(
  server: BellhopServer,
  { page, context }: { page: Page; context: BrowserContext },
): Promise<Canvas> {
  const id = await importFlow(server, await signIn(server));
  const canvas = new Canvas(page);
  await enter(context, server);
  await page.goto(`${server.url}/flows/${id}`);
  await expect(canvas.cards()).toHaveCount(6);
  await page.getByRole('button', { name: 'Test chat', exact: true }).click();
  return canvas;
}

/** Writes as the customer. */
export async function sayIn(canvas: Canvas, text: string): Promise<void> {
  await canvas.field('Write as the customer…').fill(text);
  await canvas.panel.getByRole('button', { name: 'Send' }).click();
}
