import { faqAnswerSchema, localizedTextSchema, type FaqEntry, type Intent } from '@bellhop/schema';
import { z } from 'zod';
import { insertSql } from './insert-sql.ts';
import { json } from './json-text.ts';
import type { Store, Transaction } from './open-store.ts';

/** A record as it stands on its shelf. A removed one keeps its place and its revision, so that undo finds both. */
export interface Shelved<Item> {
  item: Item;
  revision: number;
  position: number;
  isRemoved: boolean;
}

export interface NewRow<Item> {
  item: Item;
  revision: number;
  position: number;
}

/** Who changes it, and when. */
export interface Change {
  by: string;
  at: string;
}

/** One of the two tables that hold what a shop taught. Each call is one statement, however many rows it takes. */
export interface Shelf<Item extends { id: string }> {
  /** Everything that is not removed, in order. */
  all(from: Reader): Promise<Shelved<Item>[]>;
  /** The rows with these ids, removed ones too. */
  find(from: Reader, ids: readonly string[]): Promise<Shelved<Item>[]>;
  put(into: Transaction, rows: readonly NewRow<Item>[], change: Change): Promise<void>;
  remove(from: Transaction, id: string, change: Change): Promise<void>;
  lastPosition(from: Reader): Promise<number>;
  /** Records, sentences in all of them, and sentences in the longest. */
  sizes(from: Reader): Promise<{ records: number; texts: number; longest: number }>;
}

type Reader = Pick<Store['read'], '$queryRawUnsafe'>;

interface Layout<Item> {
  table: 'Intent' | 'FaqEntry';
  columns: readonly string[];
  /** The column with the list of sentences. */
  texts: string;
  /** The values of the columns. */
  toValues(item: Item): string[];
  /** What they are in a row that is removed: nothing that a customer wrote. */
  emptied: string[];
  row: z.ZodType<Item>;
}

export const intentShelf = createShelf<Intent>({
  table: 'Intent',
  columns: ['names', 'examples'],
  texts: 'examples',
  toValues: ({ names, examples }) => [JSON.stringify(names), JSON.stringify(examples)],
  emptied: ['{}', '[]'],
  row: z.object({
    id: z.string(),
    names: json(localizedTextSchema),
    examples: json(z.array(z.string())),
  }),
});

export const faqShelf = createShelf<FaqEntry>({
  table: 'FaqEntry',
  columns: ['questions', 'answers', 'product', 'buttons'],
  texts: 'questions',
  toValues: ({ questions, answers, product, buttons }) => [
    JSON.stringify(questions),
    JSON.stringify(answers),
    product,
    JSON.stringify(buttons),
  ],
  emptied: ['[]', '[]', '', '[]'],
  row: z.object({
    id: z.string(),
    questions: json(z.array(z.string())),
    answers: json(z.array(faqAnswerSchema)),
    product: z.string(),
    buttons: json(z.array(localizedTextSchema)),
  }),
});

const placeSchema = z.object({
  revision: z.coerce.number(),
  position: z.coerce.number(),
  removedAt: z.string().nullable(),
});

function createShelf<Item extends { id: string }>(layout: Layout<Item>): Shelf<Item> {
  const { table, columns, texts } = layout;
  const around = ['revision', 'position', 'updatedAt', 'updatedBy', 'removedAt'];
  const listed = ['id', ...columns, ...around].map((name) => `"${name}"`).join(', ');
  const changed = [...columns, ...around].map((name) => `"${name}" = excluded."${name}"`);
  const putSql = `${insertSql(table, ['id', ...columns, ...around])}
    ON CONFLICT("id") DO UPDATE SET ${changed.join(', ')}`;
  const emptied = columns.map((name) => `"${name}" = ?`).join(', ');

  function toShelved(row: unknown): Shelved<Item> {
    const { revision, position, removedAt } = placeSchema.parse(row);
    return { item: layout.row.parse(row), revision, position, isRemoved: removedAt !== null };
  }
  async function select(from: Reader, where: string, ...values: string[]) {
    const sql = `SELECT ${listed} FROM "${table}" WHERE ${where} ORDER BY "position", "id"`;
    const rows: unknown = await from.$queryRawUnsafe(sql, ...values);
    return z.array(z.unknown()).parse(rows).map(toShelved);
  }

  return {
    all: (from) => select(from, '"removedAt" IS NULL'),
    find: (from, ids) =>
      select(from, '"id" IN (SELECT value FROM json_each(?))', JSON.stringify(ids)),
    put: async (into, rows, { by, at }) => {
      const values = rows.map(({ item, revision, position }) => {
        return [item.id, ...layout.toValues(item), revision, position, at, by, null];
      });
      await into.$executeRawUnsafe(putSql, JSON.stringify(values));
    },
    remove: async (from, id, { by, at }) => {
      const sql = `UPDATE "${table}" SET ${emptied}, "revision" = "revision" + 1,
        "updatedAt" = ?, "updatedBy" = ?, "removedAt" = ? WHERE "id" = ?`;
      await from.$executeRawUnsafe(sql, ...layout.emptied, at, by, at, id);
    },
    lastPosition: async (from) => {
      const sql = `SELECT coalesce(max("position"), 0) AS "last" FROM "${table}"`;
      const rows = z.array(z.object({ last: z.coerce.number() }));
      return rows.parse(await from.$queryRawUnsafe(sql))[0]?.last ?? 0;
    },
    sizes: async (from) => {
      const sql = `SELECT count(*) AS "records", coalesce(sum(json_array_length("${texts}")), 0) AS "texts",
        coalesce(max(json_array_length("${texts}")), 0) AS "longest" FROM "${table}" WHERE "removedAt" IS NULL`;
      const [sizes = noSizes] = sizesSchema.parse(await from.$queryRawUnsafe(sql));
      return sizes;
    },
  };
}

const noSizes = { records: 0, texts: 0, longest: 0 };
const sizesSchema = z.array(
  z.object({
    records: z.coerce.number(),
    texts: z.coerce.number(),
    longest: z.coerce.number(),
  }),
);
