import { Converter } from 'opencc-js/cn2t';
import { auroc, fastestMicros, mean, percent, quantile } from './metrics.mjs';
import { createTypist } from './typo.mjs';

/** Trains twice and takes the faster time: other work on the machine only ever slows down. */
function train(bench, rows) {
  const engine = bench.createIntentEngine({ lang: '' });
  const millis = [0, 1].map(() => {
    const start = performance.now();
    engine.train(rows);
    return performance.now() - start;
  });
  return { engine, millis: Math.min(...millis) };
}

const accuracyOf = (engine, rows, change = (text) => text) =>
  percent(rows, ({ text, label }) => engine.predict(change(text)).label === label);

/** Accuracy, out of scope, speed of every set that is there. */
export function measureIntents(bench, data, targets, table) {
  table.heading('Intents: right, right among three, out of scope told apart');
  const groups = new Map();
  for (const target of targets.intents) {
    const rows = data.intents(target.set, target.shot10 && 'shot10');
    if (!rows) continue;
    const { engine, millis } = train(bench, rows.train);
    const guesses = rows.test.map(({ text, label }) => {
      const guess = engine.predict(text);
      return { ...guess, right: guess.label === label, amongThree: guess.top.includes(label) };
    });
    const accuracy = percent(guesses, ({ right }) => right);
    const topThree = percent(guesses, ({ amongThree }) => amongThree);
    const name = `${target.set}${target.shot10 ? ' 10-shot' : ''}`;
    if (target.group) {
      const group = groups.get(target.group) ?? { accuracy: [], topThree: [] };
      group.accuracy.push(accuracy);
      group.topThree.push(topThree);
      groups.set(target.group, group);
      table.note(`${name} accuracy / top three`, `${accuracy.toFixed(1)} / ${topThree.toFixed(1)}`);
    } else table.atLeast(`${name} accuracy`, accuracy, target.accuracy);
    measureOutside({ engine, rows, guesses, name, target }, table);
    if (target.trainMs) table.atMost(`${name} training, ms`, millis, target.trainMs, 0);
    if (target.p50) {
      const micros = fastestMicros(rows.test, ({ text }) => engine.predict(text));
      table.atMost(`${name} reading p50, µs`, quantile(micros, 0.5), target.p50, 0);
      table.atMost(`${name} reading p99, µs`, quantile(micros, 0.99), target.p99, 0);
    }
  }
  for (const [name, { accuracy, topThree }] of groups) {
    table.atLeast(`${name}, mean accuracy`, mean(accuracy), targets.groups[name].accuracy);
    table.atLeast(`${name}, mean among three`, mean(topThree), targets.groups[name].topThree);
  }
}

function measureOutside({ engine, rows, guesses, name, target }, table) {
  if (rows.outside.length === 0) return;
  const outside = rows.outside.map(({ text }) => engine.predict(text));
  const value =
    100 *
    auroc(
      guesses.map(({ conf }) => conf),
      outside.map(({ conf }) => conf),
    );
  if (target.auroc) table.atLeast(`${name} AUROC`, value, target.auroc);
  const { allRight, caught } = atOwnThresholds(guesses, outside);
  table.note(
    `${name} own thresholds: all right / caught`,
    `${allRight.toFixed(1)} / ${caught.toFixed(1)}`,
  );
}

/** A message of the shop is right when answered right; one of none when it is not answered. */
function atOwnThresholds(inside, outside) {
  const right = inside.filter((guess) => guess.right && guess.verdict === 'answer').length;
  const caught = outside.filter(({ verdict }) => verdict !== 'answer').length;
  return {
    allRight: (100 * (right + caught)) / (inside.length + outside.length),
    caught: (100 * caught) / outside.length,
  };
}

export function measureOwnThresholds(bench, data, { ownThresholds: target }, table) {
  const rows = data.intents(target.set, target.rows);
  if (!rows || rows.outside.length === 0) return;
  const { engine } = train(bench, rows.train);
  const inside = rows.test.map(({ text, label }) => {
    const guess = engine.predict(text);
    return { ...guess, right: guess.label === label };
  });
  const { allRight, caught } = atOwnThresholds(
    inside,
    rows.outside.map(({ text }) => engine.predict(text)),
  );
  table.atLeast(`${target.set} 20 rows, all right`, allRight, target.allRight);
  table.atLeast(`${target.set} 20 rows, out of scope caught`, caught, target.caught);
}

const withoutMarks = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/Ł/g, 'L');

/** How many points are lost to typos, to the other way of writing Chinese, and to Polish without marks. */
export function measureRobustness(bench, data, targets, table) {
  table.heading('Intents: points lost when messages are written differently');
  const toTraditional = Converter({ from: 'cn', to: 'tw' });
  const changes = [
    ['one typo', 'banking77', 'shot10', () => createTypist(), targets.typoLoss],
    ['one typo', 'hint3-curekart', undefined, () => createTypist(), targets.typoLoss],
    [
      'traditional Chinese',
      'shop-zh-Hans',
      undefined,
      () => toTraditional,
      targets.otherChineseLoss,
    ],
    ['traditional Chinese', 'crosswoz-zh', 'shot10', () => toTraditional, targets.otherChineseLoss],
    ['traditional Chinese', 'xsid-zh', undefined, () => toTraditional, targets.otherChineseLoss],
    ['Polish without marks', 'shop-pl', undefined, () => withoutMarks, targets.withoutMarksLoss],
  ];
  for (const [what, set, only, createChange, target] of changes) {
    const rows = data.intents(set, only);
    if (!rows) continue;
    const { engine } = train(bench, rows.train);
    const loss = accuracyOf(engine, rows.test) - accuracyOf(engine, rows.test, createChange());
    table.atMost(`${set}, ${what}`, loss, target);
  }
}
