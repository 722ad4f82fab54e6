import { describe, expect, test } from 'vitest';
import type { HeldOut } from './cross-validate.ts';
import { findThresholds } from './thresholds.ts';

const thresholdsOf = (held: readonly HeldOut[], strangers: readonly number[] = []) =>
  findThresholds({ held, strangers });
const heldOut = (confidence: number, right = true): HeldOut => ({
  row: 0,
  intent: right ? 0 : 1,
  fair: true,
  ranked: [{ intent: 0, confidence }],
});
const evenly = (count: number) =>
  Array.from({ length: count }, (_, index) => heldOut((index + 0.5) / count));

describe('findThresholds', () => {
  test('answers 95 and asks about 99 of 100 that are read right', () => {
    const { answerAt, askAt } = thresholdsOf(evenly(100_000));
    expect(answerAt).toBeCloseTo(0.05, 3);
    expect(askAt).toBeCloseTo(0.01, 3);
  });

  test('does not look at what was read wrong', () => {
    const wrong = Array.from({ length: 1000 }, () => heldOut(0, false));
    expect(thresholdsOf([...evenly(1000), ...wrong])).toEqual(thresholdsOf(evenly(1000)));
  });

  test('few examples move the usual thresholds little', () => {
    const usual = thresholdsOf([]);
    expect(usual.askAt).toBeLessThan(usual.answerAt);
    const moved = thresholdsOf([heldOut(0.9), heldOut(0.9)]);
    expect(moved.answerAt).toBeGreaterThan(usual.answerAt);
    expect(moved.answerAt).toBeLessThan(0.3);
  });

  test('asks rather than answers what is nobody’s business, at the cost of some of its own', () => {
    const strangers = Array.from({ length: 100 }, (_, index) => index / 1000);
    expect(thresholdsOf(evenly(100_000), strangers).answerAt).toBeCloseTo(0.085, 3);
    expect(thresholdsOf(evenly(100_000), strangers).askAt).toBeCloseTo(0.01, 3);
    const surest = strangers.map(() => 0.9);
    expect(thresholdsOf(evenly(100_000), surest).answerAt).toBeCloseTo(0.15, 3);
    expect(thresholdsOf(evenly(100_000), [0, 0, 0]).answerAt).toBeCloseTo(0.05, 3);
  });

  test('always leaves room for asking', () => {
    const { answerAt, askAt } = thresholdsOf(Array.from({ length: 500 }, () => heldOut(0.4)));
    expect(askAt).toBeLessThanOrEqual(0.7 * answerAt);
  });
});
