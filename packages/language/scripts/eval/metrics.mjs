/** How often a random one of `inside` is above a random one of `outside` (area under the ROC curve), 0 to 1. */
export function auroc(inside, outside) {
  const all = [...inside.map((value) => [value, 1]), ...outside.map((value) => [value, 0])];
  all.sort(([left], [right]) => left - right);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to][0] === all[from][0]) to += 1;
    // Equal values share the middle one of their ranks.
    for (let at = from; at < to; at += 1) if (all[at][1] === 1) ranks += (from + to + 1) / 2;
    from = to;
  }
  const count = inside.length;
  return (ranks - (count * (count + 1)) / 2) / (count * outside.length);
}

export const quantile = (values, part) => {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
};

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export const percent = (items, isRight) => (100 * items.filter(isRight).length) / items.length;

/** Precision, recall and their harmonic mean in percent. */
export function precisionAndRecall({ right, found, wanted }) {
  const precision = found > 0 ? (100 * right) / found : 100;
  const recall = wanted > 0 ? (100 * right) / wanted : 100;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/**
 * For each item the fastest of several times in µs: other work on the machine only ever slows down. Goes through all
 * items before it comes back to one, so that nothing remembers it as the latest.
 */
export function fastestMicros(items, action, times = 3) {
  const fastest = items.map(() => Infinity);
  for (let time = 0; time < times; time += 1) {
    items.forEach((item, place) => {
      const start = performance.now();
      action(item);
      fastest[place] = Math.min(fastest[place], (performance.now() - start) * 1000);
    });
  }
  return fastest;
}
