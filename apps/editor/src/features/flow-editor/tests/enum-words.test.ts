import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { orderStatusSchema, requestFailureSchema } from '@bellhop/schema';
import { schemaMessages } from '@bellhop/schema/messages';
import { describe, expect, it } from 'vitest';
import { customerPresets } from '../chat/profile.ts';
import { givenKinds } from '../chat/chat-start.ts';
import en from '../messages/en.json' with { type: 'json' };
import pl from '../messages/pl.json' with { type: 'json' };
import th from '../messages/th.json' with { type: 'json' };
import zhHans from '../messages/zh-Hans.json' with { type: 'json' };
import zhHant from '../messages/zh-Hant.json' with { type: 'json' };
import { checkKinds, eventKinds } from './new-line.ts';

const feature = join(dirname(fileURLToPath(import.meta.url)), '..');
const code = ['chat', 'tests'].flatMap((folder) =>
  readdirSync(join(feature, folder))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(join(feature, folder, name), 'utf8')),
);
/** The fixed beginnings of keys whose end is known only when the screen is drawn. */
const prefixes = (asker: RegExp) => [
  ...new Set(code.flatMap((text) => [...text.matchAll(asker)].map(([, prefix]) => prefix ?? ''))),
];

const own: Record<string, object> = { en, pl, th, 'zh-Hans': zhHans, 'zh-Hant': zhHant };

function groupIn(tree: object, path: string): string[] {
  const found = path
    .split('.')
    .reduce<unknown>(
      (so, name) =>
        typeof so === 'object' && so !== null
          ? Object.entries(so).find(([key]) => key === name)?.[1]
          : undefined,
      tree,
    );
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
}

describe.each(Object.keys(own))('words of test chat and test cases in %s', (locale) => {
  const app = own[locale] ?? {};
  const schema = schemaMessages[locale] ?? {};

  it.each([
    ['flow.order', ['none', ...orderStatusSchema.options]],
    ['flow.customer.preset', customerPresets],
    ['flow.begin.kind', givenKinds],
    ['flow.tests.event', eventKinds],
    ['flow.tests.check', checkKinds],
  ])('are there for each of %s', (group, values) => {
    expect(groupIn(app, group)).toEqual(expect.arrayContaining([...values]));
  });

  it('are there for each reason why the outside does not answer', () => {
    expect(groupIn(schema, 'requestFailure')).toEqual(
      expect.arrayContaining([...requestFailureSchema.options]),
    );
  });

  it.each(prefixes(/(?<!\w)t\(\s*`(flow(?:\.\w+)+)\.\$\{/g))('are there below %s', (group) => {
    expect(groupIn(app, group)).not.toEqual([]);
  });

  it.each(prefixes(/schemaText\(\s*`(\w+(?:\.\w+)*)\.\$\{/g))('are there below %s', (group) => {
    expect(groupIn(schema, group)).not.toEqual([]);
  });
});
