import type { HeldOutExample } from '@bellhop/language';
import type { LanguageThresholds } from '@bellhop/schema';

/** The two thresholds in messages of 100, which people can picture: how many are not answered, how many not even asked back. */
export interface Caution {
  unanswered: number;
  missed: number;
}

/** Beyond this the bot would hardly answer at all. */
export const mostCaution = 90;

/** Of 100 messages like the examples, how many stay below the thresholds. */
export function cautionOf(
  heldOut: readonly HeldOutExample[],
  { answerAt, askAt }: LanguageThresholds,
): Caution {
  const below = (threshold: number) => {
    const count = heldOut.filter(({ confidence }) => confidence < threshold).length;
    return Math.min(mostCaution, Math.round((100 * count) / Math.max(1, heldOut.length)));
  };
  return { unanswered: below(answerAt), missed: below(askAt) };
}

/** The thresholds below which so many stay; never asks back from a higher one on than it answers. */
export function thresholdsFor(
  heldOut: readonly HeldOutExample[],
  { unanswered, missed }: Caution,
): LanguageThresholds {
  const sorted = heldOut.map(({ confidence }) => confidence).sort((left, right) => left - right);
  const above = (part: number) =>
    part <= 0
      ? 0
      : (sorted[Math.min(sorted.length - 1, Math.round((part / 100) * sorted.length))] ?? 0);
  const answerAt = above(unanswered);
  return { answerAt, askAt: Math.min(answerAt, above(missed)) };
}
