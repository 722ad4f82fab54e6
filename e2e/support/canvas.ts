import { expect, type Locator, type Page } from '@playwright/test';

interface Point {
  x: number;
  y: number;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The editor of one flow as a person uses it: everything is found by its role and its words. */
export class Canvas {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: 'Details' });
  }

  get palette(): Locator {
    return this.page.getByRole('complementary', { name: 'Steps to add' });
  }

  inPalette(type: string): Locator {
    return this.palette.getByRole('button', { name: type, exact: true });
  }

  /** All cards, or those with one title. */
  cards(title?: string): Locator {
    const name = title === undefined ? /, exits: / : new RegExp(`, ${escaped(title)}, exits: `);
    return this.page.getByRole('group', { name });
  }

  lines(name?: string): Locator {
    return this.page.getByRole('img', { name: name ?? /^From /, ...(name ? { exact: true } : {}) });
  }

  exit(title: string, exit: string): Locator {
    return this.cards(title).getByRole('button', { name: `Exit “${exit}”` });
  }

  tab(name: string): Locator {
    return this.panel.getByRole('tab', { name });
  }

  field(label: string): Locator {
    return this.panel.getByLabel(label, { exact: true });
  }

  /** A click in the palette carries on from the selected step. */
  async addByClick(type: string): Promise<void> {
    await this.inPalette(type).click();
  }

  async addByDrag(type: string, to: Point): Promise<void> {
    // The palette is longer than the screen.
    await this.inPalette(type).scrollIntoViewIfNeeded();
    await this.drag(await centreOf(this.inPalette(type)), to);
  }

  /** Gives the step that is open in the panel a name of its own. */
  async name(title: string): Promise<void> {
    await this.field('Name of the step').fill(title);
    await expect(this.cards(title)).toHaveCount(1);
  }

  async addWords(label: string, words: readonly string[]): Promise<void> {
    for (const word of words) {
      await this.field(label).fill(word);
      await this.field(label).press('Enter');
    }
  }

  /** A click on a card's title: nothing else on the card takes it. Again when the card was still moving into view. */
  async select(title: string, options: { modifiers?: 'Shift'[] } = {}): Promise<void> {
    const card = this.cards(title);
    await expect(async () => {
      await card.getByText(title, { exact: true }).first().click(options);
      await expect(card).toHaveClass(/\bselected\b/, { timeout: 1500 });
    }).toPass({ timeout: 40_000 });
  }

  /** Selects a step that has a name of its own and waits until the panel shows its form, not the one before. */
  async openForm(title: string): Promise<void> {
    await expect(async () => {
      await this.select(title);
      await expect(this.field('Name of the step')).toHaveValue(title, { timeout: 2000 });
    }).toPass({ timeout: 80_000 });
  }

  /** Draws a line from an exit to the middle of a card. */
  async connect(from: string, exit: string, to: string): Promise<void> {
    const start = await centreOf(this.exit(from, exit));
    await this.drag(start, await centreOf(this.cards(to)));
  }

  /** Takes the end of a line that lies at one card and drops it on another one. */
  async moveLineEnd(line: string, to: string): Promise<void> {
    const end = this.lines(line).locator('.react-flow__edgeupdater-target');
    await this.drag(await centreOf(end), await centreOf(this.cards(to)));
  }

  /** Moves a card by its title. */
  async move(title: string, by: Point): Promise<void> {
    const start = await centreOf(this.cards(title).getByText(title, { exact: true }).first());
    await this.drag(start, { x: start.x + by.x, y: start.y + by.y });
  }

  async fit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Fit', exact: true }).click();
    await this.still();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Undo/ }).click();
  }

  async redo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Redo/ }).click();
  }

  async saved(): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: /^Saved$/ })).toHaveCount(1);
  }

  /** Waits until nothing on the canvas moves any more. */
  async still(): Promise<void> {
    const first = this.cards().first();
    let before = '';
    let times = 0;
    // On a slow machine the canvas looks still for a moment before it begins to move.
    await expect
      .poll(async () => {
        const now = JSON.stringify(await first.boundingBox());
        times = now === before ? times + 1 : 0;
        before = now;
        return times;
      })
      .toBeGreaterThanOrEqual(3);
  }

  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 8, from.y + 8, { steps: 2 });
    await mouse.move(to.x, to.y, { steps: 8 });
    await mouse.up();
  }
}

export async function centreOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${String(locator)} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function topOf(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.y ?? Number.NaN;
}
