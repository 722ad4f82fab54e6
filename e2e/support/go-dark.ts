import { expect, type Page } from '@playwright/test';

const scheme = 'data-mantine-color-scheme';

/** Switches the scheme to dark and waits until the page has followed: colours read in mid-change belong to neither. */
export async function goDark(page: Page): Promise<void> {
  const html = page.locator('html');
  // The hosted chat page follows by its style sheet alone, at once.
  const isEditor = (await html.getAttribute(scheme)) !== null;
  await page.emulateMedia({ colorScheme: 'dark' });
  if (isEditor) await expect(html).toHaveAttribute(scheme, 'dark');
  // The attribute comes first, and each colour takes its time to follow. What turns for ever never ends: it is no change.
  await expect
    .poll(
      () =>
        page.evaluate(
          () => document.getAnimations().filter((one) => one instanceof CSSTransition).length,
        ),
      { intervals: [50] },
    )
    .toBe(0);
}
