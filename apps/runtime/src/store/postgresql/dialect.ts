/**
 * What SQLite says otherwise than PostgreSQL. Statements that are written by hand are written for SQLite, with the few
 * words that are in this list, and so that everything else means the same to both: whole numbers out of JSON are CAST,
 * and ON CONFLICT names the table of the old value.
 */
const rewritten: readonly (readonly [RegExp, string])[] = [
  // As a list of values PostgreSQL looks each one up. A list that it joins it takes to be a hundred long, and rather reads all
  // of a table with some ten thousand rows, for every message.
  [
    /(?<!NOT )IN \(SELECT value FROM json_each\(\?\)\)/g,
    '= ANY(ARRAY(SELECT jsonb_array_elements_text(?::jsonb)))',
  ],
  [/SELECT value FROM json_each\(\?\)/g, 'SELECT value FROM jsonb_array_elements_text(?::jsonb)'],
  [/\bjsonb_each\(\?\)/g, 'jsonb_array_elements(?::jsonb)'],
  [/\bjson_array_length\(("\w+"|\?)\)/g, 'jsonb_array_length($1::jsonb)'],
  [/\bjson_group_object\(/g, 'json_object_agg('],
  [/\bjson_group_array\(/g, 'json_agg('],
  [/\bjson_object\(/g, 'json_build_object('],
  [/\bjson\(([^()]*)\)/g, '($1)::json'],
  // The order in which rows were written: a column of its own where the database does not number them.
  [/\browid\b/g, '"inserted"'],
  // SQLite's LIKE does not tell capital letters from small ones.
  [/ LIKE /g, ' ILIKE '],
];

/** The statement as PostgreSQL understands it, its placeholders numbered. What Prisma itself writes stays as it is. */
export function toPostgresql(sql: string): string {
  const words = rewritten.reduce((text, [from, to]) => text.replace(from, to), sql);
  let count = 0;
  return words.replace(/\?/g, () => `$${String((count += 1))}`);
}

/** PostgreSQL's text has no character with the number zero, and no half of a character: neither alone nor within JSON. */
const unstorable = /\0|\\u0000|\\ud[89a-f]|\p{Cs}/iu;
const inJson =
  /((?:^|[^\\])(?:\\\\)*)\\u(?:0000|d[89ab][0-9a-f]{2}(?!\\ud[c-f])|(?<!\\ud[89ab][0-9a-f]{2}\\u)d[c-f][0-9a-f]{2})/gi;

/** The text without what PostgreSQL cannot store, a sign of its absence in its place. */
export function storable(text: string): string {
  if (!unstorable.test(text)) return text;
  return Buffer.from(text).toString().replaceAll('\0', '\uFFFD').replace(inJson, '$1\uFFFD');
}
