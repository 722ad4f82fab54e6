export interface Thresholds {
  answerAt: number;
  askAt: number;
}

const third = 100 / 3;

/**
 * Where a confidence stands on a scale of three equal parts, 0 to 100: below `askAt`, up to `answerAt`, above. The
 * thresholds may lie anywhere; a scale by plain numbers would leave no room for the names of narrow parts.
 */
export function onScale(confidence: number, { answerAt, askAt }: Thresholds): number {
  const part = (from: number, to: number) =>
    to > from ? Math.min(1, Math.max(0, (confidence - from) / (to - from))) : 1;
  if (confidence >= answerAt) return 2 * third + third * part(answerAt, 1);
  if (confidence >= askAt) return third + third * part(askAt, answerAt);
  return third * part(0, askAt);
}
