import { expect, test } from 'vitest';
import { chooseLocale, regionalTag } from './choose-locale.ts';

test.each([
  [['pl-PL', 'en'], 'pl'],
  [['th'], 'th'],
  [['zh'], 'zh-Hans'],
  [['zh-CN'], 'zh-Hans'],
  [['zh-SG'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-Hant-HK'], 'zh-Hant'],
  [['zh-Hans-HK'], 'zh-Hans'],
  [['zh_MO'], 'zh-Hant'],
  [['de-DE', 'fr', 'th-TH'], 'th'],
  [['de'], 'en'],
  [[], 'en'],
  [['en-GB', 'th'], 'en'],
] as const)('%j reads %s', (wanted, expected) => {
  expect(chooseLocale(wanted)).toBe(expected);
});

test("times are written the way of the reader's region", () => {
  expect(regionalTag('en', ['th-TH', 'en-GB', 'en-US'])).toBe('en-GB');
  expect(regionalTag('zh-Hant', ['zh-CN', 'zh-HK'])).toBe('zh-HK');
  expect(regionalTag('pl', ['en-GB'])).toBe('pl');
});
