// Learns the table of one language: two linear separators (negative against the rest, positive against the rest) over
// hashed terms. Terms are scaled by how differently often the two sides use them (Wang and Manning 2012), which keeps
// most weights at nothing. Same rows, same table.

const folds = 5;
const smoothing = 0.5;
const evenShare = 0.25;
const looseness = 0.8;
const rounds = 20;
/** Weights below this many of 127 steps are left out. */
const leastStep = 4;

/**
 * @param reader the functions of the package that cut texts into terms and find phrases
 * @param language the lists of the language
 * @param rows `rows` to learn from, `measured` rows that are only measured
 */
export function trainTable(reader, language, { rows, measured }) {
  const finder = reader.createPhraseFinder(language);
  const prepare = (row) => prepareRow({ reader, finder, language }, row);
  const prepared = rows.map(prepare);
  const tested = measured.map(prepare);
  const negative = learnSide(reader, prepared, tested, { label: 'neg', side: 'negative' });
  const positive = learnSide(reader, prepared, tested, { label: 'pos', side: 'positive' });
  const table = {
    negativeScale: negative.scale,
    positiveScale: positive.scale,
    negativeBias: negative.bias,
    positiveBias: positive.bias,
    weights: pack(negative.steps, positive.steps),
  };
  const report = `${rows.length} rows, ${Math.round(table.weights.length / 1024)} KiB; negative ${negative.report}; positive ${positive.report}`;
  return { table, report };
}

function prepareRow({ reader, finder, language }, { text, label, weight }) {
  const folded = reader.foldBounded(text);
  const taken = reader.takeApart(language, folded, finder.find(folded));
  const buckets = taken.terms.map(({ bucket }) => bucket);
  return { buckets, share: 1 / Math.sqrt(buckets.length || 1), taken, label, weight };
}

function learnSide(reader, rows, tested, { label, side }) {
  const { bucketCount } = reader;
  const isSide = (row) => row.label === label;
  const margins = crossValidate(rows, isSide, bucketCount);
  const slope = fitSlope(margins, rows.map(isSide));
  // The border at which believing what was learnt would just say yes.
  const evidence = rows.map(({ taken: { listed, trust } }, at) =>
    trust === 0 ? -1e6 : slope * margins[at] + (listed[side] - (1 - trust)) / trust,
  );
  const border = bestBorder(evidence, rows, isSide);
  const { weights, bias } = separate(rows, isSide, bucketCount);
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const steps = weights.map((weight) => {
    const step = Math.round((weight / largest) * 127);
    return Math.abs(step) < leastStep ? 0 : step;
  });
  const scale = round((largest / 127) * slope);
  const shifted = round(bias * slope - border);
  const read = ({ buckets, share, taken }) => {
    const learnt =
      shifted + scale * share * buckets.reduce((sum, bucket) => sum + steps[bucket], 0);
    return reader.believe(taken, { negative: learnt, positive: learnt })[side];
  };
  const crossed = evidence.map((value) => value - border);
  const parts = [`F1 ${percent(f1(crossed, rows, isSide, 0))} cross-validated`];
  if (tested.length > 0) {
    parts.push(`${percent(f1(tested.map(read), tested, isSide, 0))} on the test rows`);
  }
  return { steps, scale, bias: shifted, report: parts.join(', ') };
}

function crossValidate(rows, isSide, bucketCount) {
  const margins = new Float64Array(rows.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const { weights, bias } = separate(
      rows.filter((_, at) => at % folds !== fold),
      isSide,
      bucketCount,
    );
    rows.forEach((row, at) => {
      if (at % folds !== fold) return;
      margins[at] =
        bias + row.share * row.buckets.reduce((sum, bucket) => sum + weights[bucket], 0);
    });
  }
  return margins;
}

/** Squared hinge loss by dual coordinate descent (Hsieh et al. 2008). */
function separate(rows, isSide, bucketCount) {
  const scales = scaleTerms(rows, isSide, bucketCount);
  const weights = new Float64Array(bucketCount);
  const pulls = new Float64Array(rows.length);
  const lengths = rows.map(
    ({ buckets, share }) =>
      1 + share * share * buckets.reduce((sum, bucket) => sum + scales[bucket] ** 2, 0),
  );
  let bias = 0;
  let seed = 1;
  const order = rows.map((_, at) => at);
  for (let turn = 0; turn < rounds; turn += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const other = (seed >>> 8) % (at + 1);
      [order[at], order[other]] = [order[other], order[at]];
    }
    for (const at of order) {
      const { buckets, share, weight } = rows[at];
      const wanted = isSide(rows[at]) ? 1 : -1;
      const give = 1 / (2 * looseness * weight);
      let margin = bias;
      for (const bucket of buckets) margin += share * scales[bucket] * weights[bucket];
      const step = (wanted * margin - 1 + pulls[at] * give) / (lengths[at] + give);
      const pull = Math.max(0, pulls[at] - step);
      const change = (pull - pulls[at]) * wanted;
      pulls[at] = pull;
      if (change === 0) continue;
      bias += change;
      for (const bucket of buckets) weights[bucket] += change * share * scales[bucket];
    }
  }
  return { weights: weights.map((weight, bucket) => weight * scales[bucket]), bias };
}

function scaleTerms(rows, isSide, bucketCount) {
  const inside = new Float64Array(bucketCount).fill(smoothing);
  const outside = new Float64Array(bucketCount).fill(smoothing);
  let insideRows = 2 * smoothing;
  let outsideRows = 2 * smoothing;
  for (const row of rows) {
    const counts = isSide(row) ? inside : outside;
    for (const bucket of row.buckets) counts[bucket] += row.weight;
    if (isSide(row)) insideRows += row.weight;
    else outsideRows += row.weight;
  }
  return inside.map(
    (count, bucket) =>
      evenShare +
      (1 - evenShare) * Math.abs(Math.log(count / insideRows / (outside[bucket] / outsideRows))),
  );
}

/** How steeply the chance rises with the margin (Platt): so that it can be added to the evidence of phrases. */
function fitSlope(margins, labels) {
  let slope = 1;
  let shift = 0;
  for (let turn = 0; turn < 500; turn += 1) {
    let bySlope = 0;
    let byShift = 0;
    margins.forEach((margin, at) => {
      const error = 1 / (1 + Math.exp(-(slope * margin + shift))) - (labels[at] ? 1 : 0);
      bySlope += error * margin;
      byShift += error;
    });
    slope -= (2 * bySlope) / margins.length;
    shift -= (2 * byShift) / margins.length;
  }
  return slope;
}

/** The border with the best F1, or rather the middle of all that are nearly as good: the best itself is chance. */
function bestBorder(evidence, rows, isSide) {
  const sorted = Float64Array.from(evidence).sort();
  const candidates = Array.from(
    { length: 200 },
    (_, at) => sorted[Math.floor((at / 200) * sorted.length)],
  );
  const scored = candidates.map((border) => ({
    border,
    score: f1(evidence, rows, isSide, border),
  }));
  const best = Math.max(...scored.map(({ score }) => score));
  const good = scored.filter(({ score }) => score >= best - 0.002);
  return good.reduce((sum, { border }) => sum + border, 0) / good.length;
}

function f1(evidence, rows, isSide, border) {
  let right = 0;
  let said = 0;
  let there = 0;
  rows.forEach((row, at) => {
    const positive = evidence[at] >= border;
    if (positive) said += row.weight;
    if (isSide(row)) there += row.weight;
    if (positive && isSide(row)) right += row.weight;
  });
  return right === 0 ? 0 : (2 * right) / (said + there);
}

/** The format is told in src/sentiment/sentiment-table.ts. */
function pack(negative, positive) {
  const bytes = [];
  let last = 0;
  for (let bucket = 0; bucket < negative.length; bucket += 1) {
    if (negative[bucket] === 0 && positive[bucket] === 0) continue;
    let step = bucket - last;
    for (; step >= 255; step -= 255) bytes.push(255);
    bytes.push(step, negative[bucket] & 255, positive[bucket] & 255);
    last = bucket;
  }
  return Buffer.from(bytes).toString('base64');
}

function round(value) {
  return Number(value.toPrecision(6));
}

function percent(share) {
  return (100 * share).toFixed(1);
}
