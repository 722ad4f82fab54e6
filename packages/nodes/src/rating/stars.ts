/** From worst to best: where a channel numbers the buttons, the number is the score. */
export const scores = [1, 2, 3, 4, 5] as const;

export function starsOf(score: number): string {
  return '★'.repeat(score);
}

const prefix = 'rate:';

export function scoreButton(score: number): string {
  return `${prefix}${String(score)}`;
}

/** The score of a pressed button; null when it was another. */
export function pressedScore(button: string | null): number | null {
  return scores.find((score) => scoreButton(score) === button) ?? null;
}
