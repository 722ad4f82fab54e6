import { expect, test } from 'vitest';
import { locales } from './choose-locale.ts';
import { errorKey, messages, translator } from './translate.ts';

const english = Object.entries(messages.en);

test.each(locales)('%s has every message, with the same values in it', (locale) => {
  const own = new Map(Object.entries(messages[locale]));
  expect([...own.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  for (const [key, text] of english) {
    expect(own.get(key)?.trim(), key).not.toBe('');
    expect(valuesOf(own.get(key) ?? ''), key).toEqual(valuesOf(text));
  }
});

test('values are filled in', () => {
  expect(translator('en')('page.title', { name: '$& Shop' })).toBe('Chat with $& Shop');
});

test('a code without words of its own reads as a general failure', () => {
  expect(errorKey('channel.notFound')).toBe('error.channel.notFound');
  expect(errorKey('flow.hasErrors')).toBe('error.internal');
});

function valuesOf(text: string): string[] {
  return (text.match(/\{\{\w+\}\}/g) ?? []).sort();
}
