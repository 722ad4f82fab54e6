import type { HeldOutExample, IntentRates } from './intent-report.ts';
import { quantileOf, type Thresholds } from './thresholds.ts';

/** What becomes of the held out examples at these thresholds. */
export function ratesAt(
  held: readonly HeldOutExample[],
  { answerAt, askAt }: Thresholds,
): IntentRates {
  const counts = {
    answeredRight: 0,
    answeredWrong: 0,
    askedRight: 0,
    askedWrong: 0,
    notUnderstood: 0,
  };
  for (const { confidence, isRight, isAmongThree, isKnown } of held) {
    if (!isKnown || confidence < askAt) counts.notUnderstood += 1;
    else if (confidence >= answerAt) counts[isRight ? 'answeredRight' : 'answeredWrong'] += 1;
    else counts[isAmongThree ? 'askedRight' : 'askedWrong'] += 1;
  }
  const part = (count: number) => (held.length > 0 ? count / held.length : 0);
  return {
    answerAt,
    askAt,
    answeredRight: part(counts.answeredRight),
    answeredWrong: part(counts.answeredWrong),
    askedRight: part(counts.askedRight),
    askedWrong: part(counts.askedWrong),
    notUnderstood: part(counts.notUnderstood),
  };
}

/** How many of 100 examples are not answered at the steps of the table. */
const caution = [0, 1, 2, 5, 10, 15, 20, 30, 40, 50, 60, 70, 80, 90];
const askedPart = 0.2;

/** One row for each step from answering always to answering rarely; a fifth of what is not answered is not understood. */
export function ratesByCaution(held: readonly HeldOutExample[]): IntentRates[] {
  if (held.length === 0) return [];
  const sorted = held.map(({ confidence }) => confidence).sort((left, right) => left - right);
  return caution.map((percent) => {
    if (percent === 0) return ratesAt(held, { answerAt: 0, askAt: 0 });
    const answerAt = quantileOf(sorted, percent / 100);
    return ratesAt(held, { answerAt, askAt: quantileOf(sorted, (percent / 100) * askedPart) });
  });
}
