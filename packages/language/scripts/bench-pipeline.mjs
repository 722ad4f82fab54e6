// Prints as JSON what reading one message costs: node --expose-gc bench-pipeline.mjs <folder that holds nlu/>
// Needs dist/bench.js (build-bench.mjs).
import { createData } from './eval/data.mjs';
import { fastestMicros, quantile } from './eval/metrics.mjs';

const before = memory();
const bench = await import(new URL('../dist/bench.js', import.meta.url).href);
const data = createData(process.argv[2]);
const { read, counts } = load();
const messages = data.rows('text/messages');
// The tables that are made at the first message count too.
for (const message of messages) read(message);
const megabytes = (memory() - before) / 2 ** 20;
const micros = fastestMicros(messages, read, 5);
console.log(
  JSON.stringify({ ...counts, megabytes, p50: quantile(micros, 0.5), p99: quantile(micros, 0.99) }),
);

function memory() {
  globalThis.gc();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

function load() {
  const rowsOf = (set) => data.intents(set)?.train ?? [];
  const many = rowsOf('clinc150').filter(({ shot10 }) => shot10);
  const labels = [...new Set(many.map(({ label }) => label))].slice(0, 50);
  const questions = rowsOf('banking77').slice(0, 500);
  const words = [...new Set(rowsOf('clinc150').flatMap(({ text }) => text.split(' ')))];
  const engine = bench.createIntentEngine({ lang: 'en' });
  const languages = ['zh-Hans', 'zh-Hant', 'th', 'pl', 'en'];
  engine.train([
    ...many.filter(({ label }) => labels.includes(label)),
    ...languages.flatMap((lang) => rowsOf(`shop-${lang}`)),
  ]);
  const faq = bench.createFaqIndex(
    questions.map(({ text }, index) => ({ id: String(index), text })),
  );
  const keywords = bench.createWordSearch(words.slice(0, 5000), { rule: 'any' });
  const feelings = new Map(
    ['zh', 'th', 'pl', 'en'].map((lang) => [lang, bench.createSentiment(lang)]),
  );
  const read = ({ text, lang }) => {
    bench.detectLanguage(text);
    keywords.search(text);
    engine.predict(text);
    faq.search(text, 3);
    bench.extractContacts(text, { country: 'TH' });
    bench.asksForPerson(text);
    feelings.get(lang.slice(0, 2))?.predict(text);
  };
  return {
    read,
    counts: {
      intents: labels.length,
      questions: questions.length,
      keywords: Math.min(words.length, 5000),
    },
  };
}
