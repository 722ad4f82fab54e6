import { describe, expect, it } from 'vitest';
import type { Rect } from '../document/place-step.ts';
import { isAnySeen, viewBack, viewOfAll, viewOfFlow, viewOfPath } from './framing.ts';

const stage = { width: 740, height: 800 };
const card = (x: number, y = 0): Rect => ({ x, y, width: 256, height: 140 });
const row = (count: number) => Array.from({ length: count }, (_, index) => card(index * 340));

/** Whether a card lies inside of the stage as a whole. */
function isWhole({ x, y, width, height }: Rect, view: ReturnType<typeof viewOfFlow>): boolean {
  const left = x * view.zoom + view.x;
  const top = y * view.zoom + view.y;
  return (
    left >= 0 &&
    top >= 0 &&
    left + width * view.zoom <= stage.width &&
    top + height * view.zoom <= stage.height
  );
}

describe('where a flow opens', () => {
  it('shows a small flow whole and never larger than it is', () => {
    const view = viewOfFlow([card(5000, 3000)], stage);
    expect(view.zoom).toBe(1);
    expect(isWhole(card(5000, 3000), view)).toBe(true);
  });

  it('opens what would be too small to read at its beginning', () => {
    const view = viewOfFlow(row(5), stage);
    expect(view.zoom).toBeGreaterThanOrEqual(0.6);
    expect(isWhole(card(0), view)).toBe(true);
  });
});

describe('the whole flow', () => {
  it.each([1, 3, 9, 20])('has all of %i cards in the picture, however small', (count) => {
    const cards = [...row(count), card(0, 900)];
    const view = viewOfAll(cards, stage);
    expect(view.zoom).toBeLessThanOrEqual(1);
    expect(cards.every((each) => isWhole(each, view))).toBe(true);
  });
});

describe('the way of a run', () => {
  it('is shown whole where it can be read', () => {
    const path = row(4);
    const view = viewOfPath(path, stage, 1);
    expect(view.zoom).toBeGreaterThanOrEqual(0.5);
    expect(path.every((each) => isWhole(each, view))).toBe(true);
  });

  it('always has the current step in the picture, whole', () => {
    const path = row(12);
    const view = viewOfPath(path, stage, 1);
    expect(view.zoom).toBeGreaterThanOrEqual(0.5);
    expect(isWhole(card(11 * 340), view)).toBe(true);
    expect(isWhole(card(10 * 340), view)).toBe(true);
  });

  it('does not come closer than the person wants to be', () => {
    expect(viewOfPath([card(0)], stage, 0.7).zoom).toBe(0.7);
    expect(viewOfPath([card(0)], stage, 0.2).zoom).toBe(0.5);
  });

  it('shows the beginning of a card that is larger than the screen', () => {
    const giant = { x: 100, y: 100, width: 256, height: 5000 };
    expect(viewOfPath([giant], stage, 1)).toMatchObject({ y: 40 - 50, zoom: 0.5 });
  });

  it('lies at the top of a narrow strip', () => {
    const view = viewOfPath([card(0, 900)], { width: 390, height: 500 }, 1);
    expect(900 * view.zoom + view.y).toBe(40);
  });
});

describe('the way back to the steps', () => {
  const view = { x: 0, y: 0, zoom: 1 };

  it('knows whether anything is in sight, on each side', () => {
    expect(isAnySeen([card(100, 100)], view, stage)).toBe(true);
    expect(isAnySeen([card(-240, 100)], view, stage)).toBe(true);
    for (const lost of [card(-256), card(740), card(0, -140), card(0, 800)]) {
      expect(isAnySeen([lost], view, stage)).toBe(false);
    }
    expect(isAnySeen([card(740)], { ...view, x: -300 }, stage)).toBe(true);
  });

  it('does not count a sliver at the edge', () => {
    expect(isAnySeen([card(-253, 100)], view, stage)).toBe(false);
  });

  it('shows everything, or the beginning where there is nothing in the middle of everything', () => {
    expect(viewBack(row(3), stage)).toEqual(viewOfAll(row(3), stage));
    const far = [card(0), card(90_000)];
    expect(isAnySeen(far, viewOfAll(far, stage), stage)).toBe(false);
    expect(isAnySeen(far.slice(0, 1), viewBack(far, stage), stage)).toBe(true);
  });
});
