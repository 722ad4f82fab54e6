/** A confidence of 0 to 1 as a whole number from 0 to 100. */
export function percentOf(confidence: number): number {
  return Math.round(Math.min(1, Math.max(0, confidence)) * 100);
}

/** A confidence and what it was held against; one that is too low never looks as if it were enough. */
export function heldAgainst(
  confidence: number,
  threshold: number,
): { percent: number; needed: number } {
  const needed = percentOf(threshold);
  const percent = percentOf(confidence);
  return { percent: confidence < threshold ? Math.min(percent, needed - 1) : percent, needed };
}
