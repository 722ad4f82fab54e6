import { expect, test } from 'vitest';
import { asidesOf } from './asides.fixture.ts';
import { besides } from './besides.ts';
import { everyday } from './everyday.ts';
import { createIntentReader } from './intent-reader.ts';
import { smallShops } from './small-shops.fixture.ts';
import { smallTalk } from './small-talk.ts';
import { trainIntents } from './train-intents.ts';

const shops = Object.entries(smallShops).map(([locale, { teaches, asked }]) => {
  const examples = Object.entries(teaches).flatMap(([intent, texts]) =>
    texts.map((text) => ({ intent, text })),
  );
  const strange = asidesOf[locale] ?? [];
  return { asked, strange, reader: createIntentReader(trainIntents(examples)) };
});

test('five examples for each intent do for its questions', () => {
  const readings = shops.flatMap(({ asked, reader }) =>
    Object.entries(asked).flatMap(([intent, texts]) =>
      texts.map((text) => ({ intent, reading: reader.read(text) })),
    ),
  );
  const right = readings.filter(
    ({ intent, reading }) => reading.verdict === 'answer' && reading.ranked[0]?.intent === intent,
  );
  expect(readings).toHaveLength(50);
  expect(right.length).toBeGreaterThanOrEqual(44);
});

test('little of what is nobody’s business is answered', () => {
  const known = new Set([...besides, ...everyday, ...smallTalk]);
  const strange = shops.flatMap(({ strange: texts, reader }) =>
    texts.map((text) => ({ text, verdict: reader.read(text).verdict })),
  );
  expect(strange.filter(({ text }) => known.has(text))).toEqual([]);
  expect(strange).toHaveLength(75);
  expect(strange.filter(({ verdict }) => verdict === 'answer').length).toBeLessThanOrEqual(18);
});
