import { describe, expect, it } from 'vitest';
import { guidesFor, mostGuided } from './guides.ts';

const card = (x: number, y: number, width = 256, height = 140) => ({ x, y, width, height });

describe('guides of a card that is dragged', () => {
  it('run from it to the card that it lies level with', () => {
    expect(guidesFor(card(0, 0), [card(340, 0, 256, 200)])).toEqual([
      { axis: 'y', at: 0, from: 0, to: 596 },
    ]);
    expect(guidesFor(card(0, 300), [card(0, 0, 200)])).toEqual([
      { axis: 'x', at: 0, from: 0, to: 440 },
    ]);
  });

  it('see the middle and the far edge as well', () => {
    expect(guidesFor(card(0, 0), [card(28, 300, 200)])[0]).toMatchObject({ axis: 'x', at: 128 });
    expect(guidesFor(card(0, 0), [card(100, 300, 156)])[0]).toMatchObject({ axis: 'x', at: 256 });
    expect(guidesFor(card(0, 0), [card(30, 300, 200)])).toEqual([]);
  });

  it('take the nearest card of several', () => {
    const [guide] = guidesFor(card(0, 0), [card(0, 900), card(0, 200)]);
    expect(guide).toMatchObject({ axis: 'x', to: 340 });
  });

  it('are not looked for among very many cards', () => {
    const many = Array.from({ length: mostGuided + 1 }, () => card(0, 300));
    expect(guidesFor(card(0, 0), many)).toEqual([]);
    expect(guidesFor(card(0, 0), many.slice(1))).toHaveLength(1);
  });
});
