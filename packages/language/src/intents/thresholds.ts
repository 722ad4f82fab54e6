import type { CrossValidated } from './cross-validate.ts';

/** From `answerAt` on a message is answered, from `askAt` on the bot asks what was meant, below it was not understood. */
export interface Thresholds {
  readonly answerAt: number;
  readonly askAt: number;
}

const answeredBelow = 0.05;
const askedBelow = 0.01;
/** So many of the sentences that are no business of any intent should not be answered. */
const strangersBelow = 0.85;
/** For that at most so many of the own ones are asked about instead. */
const askedInsteadAtMost = 0.15;
/** What was measured with two to five examples for each intent; counts as much as this many held out examples. */
const usual: Thresholds = { answerAt: 0.15, askAt: 0.05 };
const usualCountsFor = 20;
/** There is always room for asking: a few dozen examples cannot show what one in a hundred is like. */
const askAtMost = 0.7;

/**
 * Thresholds from the operator's own examples that were read right when held out: 95 of 100 of them are answered, 99 of
 * 100 at least asked about. Where too many sentences that are nobody's business would be answered, too, fewer are: asking
 * back costs a click, a wrong answer a customer. The fewer examples there are, the more count the usual thresholds.
 */
export function findThresholds({ held, strangers }: CrossValidated): Thresholds {
  const confidences = held
    .filter(({ intent, ranked }) => ranked[0]?.intent === intent)
    .map(({ ranked }) => ranked[0]?.confidence ?? 0)
    .sort(ascending);
  const among = (part: number, otherwise: number) =>
    (quantileOf(confidences, part) * confidences.length + otherwise * usualCountsFor) /
    (confidences.length + usualCountsFor);
  const answerAt = Math.max(
    among(answeredBelow, usual.answerAt),
    Math.min(
      quantileOf([...strangers].sort(ascending), strangersBelow),
      among(askedInsteadAtMost, usual.answerAt),
    ),
  );
  return { answerAt, askAt: Math.min(askAtMost * answerAt, among(askedBelow, usual.askAt)) };
}

const ascending = (left: number, right: number) => left - right;

/** The value below which this part of the sorted values lies. */
export function quantileOf(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}
