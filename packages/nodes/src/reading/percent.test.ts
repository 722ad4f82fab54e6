import { describe, expect, it } from 'vitest';
import { heldAgainst, percentOf } from './percent.ts';

describe('percentages', () => {
  it('are whole numbers from 0 to 100', () => {
    expect([0, 0.006, 0.5, 1, 1.2, -3].map(percentOf)).toEqual([0, 1, 50, 100, 100, 0]);
  });

  it('never show as enough what was not', () => {
    expect(heldAgainst(0.599, 0.6)).toEqual({ percent: 59, needed: 60 });
    expect(heldAgainst(0.6, 0.6)).toEqual({ percent: 60, needed: 60 });
    expect(heldAgainst(0.2, 0.6)).toEqual({ percent: 20, needed: 60 });
  });
});
