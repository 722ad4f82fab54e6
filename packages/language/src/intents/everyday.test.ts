import { expect, test } from 'vitest';
import { loadStarterPack, starterIntents, starterLocales } from '../starter/starter-packs.ts';
import { createIntentReader } from './intent-reader.ts';
import { everyday } from './everyday.ts';
import { trainIntents } from './train-intents.ts';

test('a word of everyday life does not speak for the one intent that has it', async () => {
  const packs = await Promise.all(starterLocales.map((locale) => loadStarterPack(locale)));
  const examples = packs.flatMap((pack) =>
    starterIntents.flatMap((intent) => pack.sentences[intent].map((text) => ({ intent, text }))),
  );
  const reader = createIntentReader(trainIntents(examples));
  for (const text of ['明天见', '明天見', 'whats the weather like']) {
    expect(everyday).not.toContain(text);
    expect(reader.read(text).verdict, text).not.toBe('answer');
  }
  expect(reader.read('when will my parcel arrive, tomorrow?').verdict).toBe('answer');
});
