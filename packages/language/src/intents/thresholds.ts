import type { HeldOut } from './cross-validate.ts';

/** From `answerAt` on a message is answered, from `askAt` on the bot asks what was meant, below it was not understood. */
export interface Thresholds {
  readonly answerAt: number;
  readonly askAt: number;
}

const answeredBelow = 0.05;
const askedBelow = 0.01;
/** What was measured with two to five examples for each intent; counts as much as this many held out examples. */
const usual: Thresholds = { answerAt: 0.15, askAt: 0.05 };
const usualCountsFor = 20;
/** There is always room for asking: a few dozen examples cannot show what one in a hundred is like. */
const askAtMost = 0.7;

/**
 * Thresholds from the operator's own examples that were read right when held out: 95 of 100 of them are answered, 99 of
 * 100 at least asked about. The fewer there are, the more count the usual ones.
 */
export function findThresholds(held: readonly HeldOut[]): Thresholds {
  const confidences = held
    .filter(({ intent, ranked }) => ranked[0]?.intent === intent)
    .map(({ ranked }) => ranked[0]?.confidence ?? 0)
    .sort((left, right) => left - right);
  const among = (part: number, otherwise: number) =>
    (quantileOf(confidences, part) * confidences.length + otherwise * usualCountsFor) /
    (confidences.length + usualCountsFor);
  const answerAt = among(answeredBelow, usual.answerAt);
  return { answerAt, askAt: Math.min(askAtMost * answerAt, among(askedBelow, usual.askAt)) };
}

/** The value below which this part of the sorted values lies. */
export function quantileOf(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
