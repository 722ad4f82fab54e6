import { intentSchema } from '@bellhop/schema';
import { loadStarterPack, starterIntents, starterLocales } from '@bellhop/language';
import { beforeAll, expect, it } from 'vitest';
import { planStarter, starterLocalesFor, type StarterPacks } from './starter-plan.ts';

let packs: StarterPacks = {};
beforeAll(async () => {
  const loaded = await Promise.all(
    starterLocales.map(async (locale) => [locale, await loadStarterPack(locale)] as const),
  );
  packs = Object.fromEntries(loaded);
});

it('plans all common intents with names in every language', () => {
  const plan = planStarter({ intents: [] }, packs, ['th']);
  expect(plan.map(({ id }) => id)).toEqual(starterIntents);
  for (const { intent, added, isNew } of plan) {
    expect(intentSchema.parse(intent)).toEqual(intent);
    expect(Object.keys(intent.names).sort()).toEqual([...starterLocales].sort());
    expect([added.length >= 15, isNew]).toEqual([true, true]);
  }
});

it('skips sentences and names that are there', () => {
  const [first] = planStarter({ intents: [] }, packs, ['en']);
  const mine = {
    id: 'price',
    names: { en: 'My prices' },
    examples: ['my own', first?.added[0] ?? ''],
  };
  const elsewhere = { id: 'other', names: {}, examples: [(first?.added[1] ?? '').toUpperCase()] };
  const [price] = planStarter({ intents: [mine, elsewhere] }, packs, ['en']);
  expect(price?.added).toEqual(first?.added.slice(2));
  expect(price?.intent.examples.slice(0, 2)).toEqual(mine.examples);
  expect(price?.intent.names).toMatchObject({ en: 'My prices', pl: expect.any(String) as string });
  expect(price?.isNew).toBe(false);
});

it('adds nothing the second time', () => {
  const intents = planStarter({ intents: [] }, packs, ['en', 'pl']).map(({ intent }) => intent);
  const again = planStarter({ intents }, packs, ['en', 'pl']);
  expect(again.flatMap(({ added }) => added)).toEqual([]);
});

it('finds the languages of the shop', () => {
  expect(starterLocalesFor(['en-GB', 'zh-TW', 'de', 'not a tag'], starterLocales)).toEqual([
    'en',
    'zh-Hant',
  ]);
});
