import { ratesAt } from '@bellhop/language/rates';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cautionOf, mostCaution, thresholdsFor } from './threshold-scale.ts';

const example = fc.record({
  isKnown: fc.constant(true),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  isRight: fc.boolean(),
  isAmongThree: fc.boolean(),
});
const examples = fc.array(example, { minLength: 1, maxLength: 60 });
const part = fc.nat(mostCaution);

test('more caution never answers more, and what is not answered is asked back or not understood', () => {
  fc.assert(
    fc.property(examples, part, part, part, (heldOut, one, other, missed) => {
      const rates = (unanswered: number) =>
        ratesAt(heldOut, thresholdsFor(heldOut, { unanswered, missed }));
      const bold = rates(Math.min(one, other));
      const careful = rates(Math.max(one, other));
      const answered = (of: typeof bold) => of.answeredRight + of.answeredWrong;
      expect(answered(careful)).toBeLessThanOrEqual(answered(bold) + 1e-9);
      const all = answered(bold) + bold.askedRight + bold.askedWrong + bold.notUnderstood;
      expect(all).toBeCloseTo(1);
    }),
  );
});

test('thresholds are in order and within 0 to 1', () => {
  fc.assert(
    fc.property(examples, part, part, (heldOut, unanswered, missed) => {
      const { answerAt, askAt } = thresholdsFor(heldOut, { unanswered, missed });
      expect(askAt).toBeLessThanOrEqual(answerAt);
      expect(askAt).toBeGreaterThanOrEqual(0);
      expect(answerAt).toBeLessThanOrEqual(1);
    }),
  );
});

test('a control stays where it was put', () => {
  const heldOut = Array.from({ length: 200 }, (_, at) => ({
    isKnown: true,
    confidence: at / 200,
    isRight: true,
    isAmongThree: true,
  }));
  for (const caution of [
    { unanswered: 0, missed: 0 },
    { unanswered: 12, missed: 3 },
    { unanswered: 90, missed: 90 },
  ]) {
    expect(cautionOf(heldOut, thresholdsFor(heldOut, caution))).toEqual(caution);
  }
});
