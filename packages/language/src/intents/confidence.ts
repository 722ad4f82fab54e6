/** What the best intents of a message are, best first. */
export interface Ranked {
  readonly intent: number;
  readonly confidence: number;
}

const rankedAtMost = 3;
/** Messages far from every intent have a margin of about -1.1, clear ones of about 1.1. */
const widestMargin = 1.1;
/** A runner-up close behind is a sign that the words fit the shop, so a lead is taken back in part. */
const takenFromLead = 0.1;
const shareOfNearest = 0.2;

/** Puts what the nearest examples say (0 to 1) in with the margins (-1 to 1). Changes `margins`. */
export function blendNearest(margins: Float64Array, similarities: Float64Array): void {
  for (let intent = 0; intent < margins.length; intent += 1) {
    const nearest = 2 * (similarities[intent] ?? 0) - 1;
    margins[intent] = (1 - shareOfNearest) * (margins[intent] ?? 0) + shareOfNearest * nearest;
  }
}

/**
 * The best three intents with their confidence, 0 to 1: the margin times the part of the message that training has seen.
 * What shops never gave an example for is mostly told by words they never gave, so this part matters as much as the
 * margin. Of a message without any known part nothing is said.
 */
export function rankMargins(margins: Float64Array, known: number): Ranked[] {
  if (known === 0) return [];
  const best: number[] = [];
  for (let intent = 0; intent < margins.length; intent += 1) {
    const margin = margins[intent] ?? 0;
    // Of equal ones the first stays first.
    let place = best.length;
    while (place > 0 && margin > (margins[best[place - 1] ?? 0] ?? 0)) place -= 1;
    if (place < rankedAtMost) best.splice(place, 0, intent);
    if (best.length > rankedAtMost) best.pop();
  }
  const lead = (margins[best[0] ?? 0] ?? 0) - (margins[best[1] ?? best[0] ?? 0] ?? 0);
  const offset = widestMargin - takenFromLead * (Number.isFinite(lead) ? lead : 0);
  return best.map((intent) => {
    const confidence = (((margins[intent] ?? 0) + offset) * known) / (2 * widestMargin);
    return { intent, confidence: Math.min(1, Math.max(0, confidence)) };
  });
}
