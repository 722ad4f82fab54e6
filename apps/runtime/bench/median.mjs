export const median = (values) => quantile(values, 0.5);

/** The value below which this share of them lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
