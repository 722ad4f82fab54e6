import { describe, expect, it } from 'vitest';
import { schemaMessages } from './index.ts';
import { loadSchemaMessages } from './load-messages.ts';

describe('loadSchemaMessages', () => {
  it.each(Object.keys(schemaMessages))('gives all words of %s', async (locale) => {
    expect(await loadSchemaMessages(locale)).toEqual(schemaMessages[locale]);
  });

  it.each(['de', 'constructor', '__proto__', ''])('gives nothing for %j', async (locale) => {
    expect(await loadSchemaMessages(locale)).toEqual({});
  });
});
