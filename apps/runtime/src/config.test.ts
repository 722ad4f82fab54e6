import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('the country is Thailand unless it is named, in letters of any size', () => {
  expect(readConfig({}).country).toBe('TH');
  expect(readConfig({ BELLHOP_COUNTRY: '' }).country).toBe('TH');
  expect(readConfig({ BELLHOP_COUNTRY: 'pl' }).country).toBe('PL');
  expect(() => readConfig({ BELLHOP_COUNTRY: 'Poland' })).toThrow('BELLHOP_COUNTRY');
});

test('an empty environment is a whole configuration, and an empty variable counts as none', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    port: 3000,
    limits: { perConversation: 30, perChannel: 20_000 },
    trustProxy: false,
  });
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toEqual(config);
  expect(readConfig({ BELLHOP_TRUST_PROXY: '1' }).trustProxy).toBe(true);
});

test.each(['file:./other.db', 'mysql://user:secret@db/bellhop'])(
  'a database of another kind is not ignored in silence: %s',
  (url) => {
    expect(() => readConfig({ DATABASE_URL: url })).toThrow('BELLHOP_DATA');
    expect(() => readConfig({ DATABASE_URL: url })).not.toThrow('secret');
  },
);

test('a PostgreSQL address chooses PostgreSQL', () => {
  const url = 'postgresql://user:secret@db/bellhop';
  expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  expect(readConfig({}).databaseUrl).toBeNull();
  expect(() => readConfig({ BELLHOP_SECRET: 'short' })).toThrow('BELLHOP_SECRET');
});

test('a wrong variable is named', () => {
  expect(() => readConfig({ PORT: 'many' })).toThrow('PORT');
});

test('the demo shop speaks English unless another of its languages is named', () => {
  expect(readConfig({}).locale).toBe('en');
  expect(readConfig({ BELLHOP_LOCALE: 'zh-Hans' }).locale).toBe('zh-Hans');
  expect(() => readConfig({ BELLHOP_LOCALE: 'fr' })).toThrow('BELLHOP_LOCALE');
});
