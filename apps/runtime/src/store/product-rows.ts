import { localizedTextSchema, type Product } from '@bellhop/schema';
import { z } from 'zod';
import { insertSql } from './insert-sql.ts';
import { json } from './json-text.ts';
import type { Store, Transaction } from './open-store.ts';
import type { Change } from './shop-rows.ts';

const rowSchema = z
  .object({
    id: z.string(),
    names: json(localizedTextSchema),
    price: z.string(),
    url: z.string(),
    image: z.string(),
    tags: json(z.array(z.string())),
    stock: z.number().nullable(),
    position: z.number(),
  })
  .transform(({ names, ...product }): Product => ({ ...product, name: names }));

export async function readProducts(
  from: Pick<Store['read'] | Transaction, 'product'>,
): Promise<Product[]> {
  const rows = await from.product.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  return z.array(rowSchema).parse(rows);
}

export async function removeProduct(transaction: Transaction, id: string): Promise<boolean> {
  return (await transaction.product.deleteMany({ where: { id } })).count > 0;
}

const changed = [
  'names',
  'price',
  'url',
  'image',
  'tags',
  'stock',
  'position',
  'updatedAt',
  'updatedBy',
];
const putSql = `${insertSql('Product', ['id', ...changed])} ON CONFLICT("id") DO UPDATE SET
  ${changed.map((name) => `"${name}" = excluded."${name}"`).join(', ')}`;

/** Adds products, or puts them in the place of those with the same ids; one statement, however many they are. */
export async function putProducts(
  transaction: Transaction,
  products: readonly Product[],
  { by, at }: Change,
): Promise<void> {
  const rows = products.map(({ id, name, price, url, image, tags, stock, position }) => {
    const [names, labels] = [JSON.stringify(name), JSON.stringify(tags)];
    return [id, names, price, url, image, labels, stock, position, at, by];
  });
  await transaction.$executeRawUnsafe(putSql, JSON.stringify(rows));
}
