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

test.each([
  ['postgresql://user:secret@db/bellhop', 'keeps its data in SQLite'],
  ['file:./other.db', 'BELLHOP_DATA'],
])('a database elsewhere is not ignored in silence: %s', (url, words) => {
  expect(() => readConfig({ DATABASE_URL: url })).toThrow(words);
  expect(() => readConfig({ DATABASE_URL: url })).not.toThrow('secret');
});

test('a wrong variable is named', () => {
  expect(() => readConfig({ PORT: 'many' })).toThrow('PORT');
});
