import { describe, expect, it } from 'vitest';
import { loadNodeMessages } from './load-messages.ts';
import { nodeMessages } from './messages.ts';

describe('loadNodeMessages', () => {
  it.each(Object.keys(nodeMessages))('gives all words of %s', async (locale) => {
    expect(await loadNodeMessages(locale)).toEqual(nodeMessages[locale]);
  });

  it.each(['de', 'constructor', '__proto__', ''])('gives nothing for %j', async (locale) => {
    expect(await loadNodeMessages(locale)).toEqual({});
  });
});
