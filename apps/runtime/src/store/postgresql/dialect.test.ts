import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { schemaFile } from '../../testing/schema-engine.boundary.ts';
import { insertSql } from '../insert-sql.ts';
import { storable, toPostgresql } from './dialect.ts';

test('placeholders are numbered, and rows out of JSON are read', () => {
  expect(toPostgresql('SELECT 1 FROM jsonb_each(?) k WHERE k.value ->> 0 = ? LIMIT ?')).toBe(
    'SELECT 1 FROM jsonb_array_elements($1::jsonb) k WHERE k.value ->> 0 = $2 LIMIT $3',
  );
  expect(toPostgresql('"id" IN (SELECT value FROM json_each(?))')).toBe(
    '"id" = ANY(ARRAY(SELECT jsonb_array_elements_text($1::jsonb)))',
  );
  expect(toPostgresql('"id" NOT IN (SELECT value FROM json_each(?))')).toBe(
    '"id" NOT IN (SELECT value FROM jsonb_array_elements_text($1::jsonb))',
  );
  expect(toPostgresql(`json_array_length(?) + sum(json_array_length("examples"))`)).toBe(
    'jsonb_array_length($1::jsonb) + sum(jsonb_array_length("examples"::jsonb))',
  );
  expect(toPostgresql(`json_group_object(f."name", json(f."value"))`)).toBe(
    'json_object_agg(f."name", (f."value")::json)',
  );
  expect(toPostgresql('SELECT "a" FROM "t" WHERE "a" = $1')).toBe(
    'SELECT "a" FROM "t" WHERE "a" = $1',
  );
});

test.each([
  ['as it is', 'as it is'],
  ['zero \0 alone', 'zero \uFFFD alone'],
  ['half \ud83d alone', 'half \uFFFD alone'],
  ['whole \u{1f600}', 'whole \u{1f600}'],
])('what PostgreSQL cannot store is replaced, alone and within JSON: %j', (text, expected) => {
  expect(storable(text)).toBe(expected);
  expect(JSON.parse(storable(JSON.stringify({ text })))).toEqual({ text: expected });
});

test('a backslash before it is a backslash', () => {
  const text = JSON.stringify(['\\u0000', '\\\\u0000']);
  expect(storable(text)).toBe(text);
  expect(storable(String.raw`"\\\u0000"`)).toBe('"\\\\\uFFFD"');
  expect(storable(String.raw`"\ud83d\ude00 \ud83d \ude00"`)).toBe('"\\ud83d\\ude00 \uFFFD \uFFFD"');
});

test('every column of whole numbers is read as one', async () => {
  const schema = await readFile(schemaFile(), 'utf8');
  const numbers = [...schema.matchAll(/^ {2}(\w+) +Int\b/gm)].map(([, name = '']) => name);
  const others = ['number', 'order', 'attempts', 'canaryShare'];
  expect(numbers.length).toBeGreaterThan(10);
  for (const name of numbers.filter((each) => !others.includes(each))) {
    expect(insertSql('T', ['id', name])).toContain('CAST(value ->> 1 AS INTEGER)');
  }
  const texts = [...schema.matchAll(/^ {2}(\w+) +String\b/gm)].map(([, name = '']) => name);
  for (const name of texts) expect(insertSql('T', [name])).not.toContain('CAST');
});
