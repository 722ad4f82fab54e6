/** Parts of a whole as integers that add up to 100: the largest remainders are rounded up. All 0 for nothing. */
export function ofHundred(parts: readonly number[]): number[] {
  const all = parts.reduce((sum, part) => sum + part, 0);
  if (all <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (part / all) * 100);
  const floors = exact.map(Math.floor);
  const missing = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = exact
    .map((value, place) => ({ place, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place)
    .slice(0, missing);
  const up = new Set(byRemainder.map(({ place }) => place));
  return floors.map((floor, place) => (up.has(place) ? floor + 1 : floor));
}
