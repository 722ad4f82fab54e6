import { describe, expect, it } from 'vitest';
import { languageName, matchLanguage } from './languages.ts';

const available = ['en', 'pl', 'th', 'zh-Hans', 'zh-Hant'];

describe('matchLanguage', () => {
  it.each([
    [['zh-TW', 'en'], 'zh-Hant'],
    [['zh-HK'], 'zh-Hant'],
    [['zh-CN'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['zh-Hant-SG'], 'zh-Hant'],
    [['th-TH'], 'th'],
    [['de', 'pl-PL', 'en'], 'pl'],
    [['en-GB'], 'en'],
    [['not a tag', 'th'], 'th'],
  ])('%s reads %s', (wanted, expected) => {
    expect(matchLanguage(wanted, available)).toBe(expected);
  });

  it('says so when there is nothing that fits', () => {
    expect(matchLanguage(['de', 'fr'], available)).toBeUndefined();
    expect(matchLanguage([], available)).toBeUndefined();
  });

  it('takes another script of the language rather than nothing', () => {
    expect(matchLanguage(['zh-TW'], ['en', 'zh-Hans'])).toBe('zh-Hans');
  });
});

describe('languageName', () => {
  it('calls a language by its own name or in the language of the reader', () => {
    expect(languageName('th')).toBe('ไทย');
    expect(languageName('pl', 'en')).toBe('Polish');
    expect(languageName('not a tag')).toBe('not a tag');
  });
});
