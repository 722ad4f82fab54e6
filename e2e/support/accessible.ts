import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Nothing on the screen, or in one part of it, breaks the rules of WCAG 2.1 AA that a program can test. */
export async function expectAccessible(
  page: Page,
  { where, part, only }: { where: string; part?: string; only?: string },
): Promise<void> {
  // The legacy mode looks at this page alone; the other one opens a second page for every look. There are no frames here.
  // What is in order is not written out: that takes a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const builder =
    only === undefined
      ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])
      : axe.withRules([only]);
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze();
  const found = violations.map(({ id, nodes }) => [
    id,
    ...nodes.slice(0, 4).map(({ html, any }) => `${any[0]?.message ?? ''} ${html.slice(0, 160)}`),
  ]);
  expect.soft(found, `${where}: ${page.url()}`).toEqual([]);
}
