import { detectLanguage } from '@bellhop/language';
import { expect, test } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

const nothing = { said: null, memory: null, known: null, hint: null, spoken: ['en', 'pl', 'th'] };
const after = (text: string, before: Partial<Parameters<typeof chooseLocale>[1]>) =>
  chooseLocale(detectLanguage(text), { ...nothing, ...before });

test.each([
  ['the channel goes before the text', 'ile to kosztuje?', { said: 'th', known: 'en' }, 'th'],
  [
    'the text goes before what was known',
    'ile kosztuje ten kubek?',
    { known: 'en', hint: 'th' },
    'pl',
  ],
  ['what was known goes before a hint', '👍', { known: 'en', hint: 'th' }, 'en'],
  ['a hint is better than nothing', '👍', { hint: 'th' }, 'th'],
  ['nothing is known', '12345', {}, null],
  ['"ok" changes nothing', 'ok', { known: 'pl' }, 'pl'],
  ['a language that the shop does not speak is known all the same', '请问多少钱', {}, 'zh-Hans'],
  ['a flow names the region', 'how much is the mug?', { spoken: ['th', 'en-GB'] }, 'en-GB'],
  ['the customer’s region stays', 'how much is the mug?', { known: 'en-AU' }, 'en-AU'],
  ['a tag that is none does no harm', 'how much is the mug?', { spoken: ['abc-123456789'] }, 'en'],
])('%s', (_name, text, before, locale) => {
  expect(after(text, before).locale).toBe(locale);
});

test('two short messages that agree change the language', () => {
  const first = after('cena', { known: 'en' });
  expect(first.locale).toBe('en');
  const second = after('kubek cena', { known: 'en', memory: first.memory });
  expect(second.locale).toBe('pl');
});
