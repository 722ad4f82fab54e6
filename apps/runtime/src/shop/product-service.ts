import { CodedError, type Product } from '@bellhop/schema';
import type { Author } from '../api/shapes/flow-shapes.ts';
import type { ProductImport, ProductService } from '../api/shapes/shop-shapes.ts';
import type { Transaction } from '../store/open-store.ts';
import { putProducts, readProducts, removeProduct } from '../store/product-rows.ts';
import type { Change } from '../store/shop-rows.ts';
import { productsAtMost, tooManyProducts } from './too-many-products.ts';
import { readProductCsv, writeProductCsv, type ProductRow } from './product-csv.ts';
import type { ShopParts } from './shop-parts.ts';

export function createProductService(parts: ShopParts): ProductService {
  return {
    list: () => parts.shop.products(),
    put: (product, author) =>
      edit(parts, author, async (transaction, change) => {
        await putProducts(transaction, [product], change);
        await refuseTooMany(transaction);
      }),
    remove: (id, author) =>
      edit(parts, author, async (transaction) => {
        if (!(await removeProduct(transaction, id))) throw new CodedError('product.notFound');
      }),
    importCsv: async ({ csv, locale }, author) => {
      const { rows, problems } = readProductCsv(csv, locale);
      const counts = await edit(parts, author, (transaction, change) =>
        takeIn(transaction, rows, { change, newId: () => parts.ids.next('p') }),
      );
      return { ...counts, problems };
    },
    exportCsv: async () => writeProductCsv(await parts.shop.products()),
  };
}

async function edit<T>(
  { store, clock, hub, shop }: ShopParts,
  author: Author,
  work: (transaction: Transaction, change: Change) => Promise<T>,
): Promise<T> {
  const change = { by: author.name, at: clock.now().toISOString() };
  const outcome = await store.write((transaction) => work(transaction, change));
  shop.productsChanged();
  hub.publish({ type: 'shop' });
  return outcome;
}

async function takeIn(
  transaction: Transaction,
  rows: readonly ProductRow[],
  { change, newId }: { change: Change; newId: () => string },
): Promise<Omit<ProductImport, 'problems'>> {
  const list = new Map<string, Product>();
  const byName = new Map<string, string>();
  const keep = (product: Product) => {
    list.set(product.id, product);
    for (const name of Object.values(product.name)) byName.set(name, product.id);
  };
  const before = await readProducts(transaction);
  before.forEach(keep);
  const touched = new Set<string>();
  let last = Math.max(0, ...before.map(({ position }) => position));
  for (const { id: given, product } of rows) {
    const namesake = Object.values(product.name).find((name) => byName.has(name));
    const id = given ?? (namesake === undefined ? newId() : (byName.get(namesake) ?? newId()));
    const position = list.get(id)?.position ?? (last += 1);
    keep({ ...product, id, position });
    touched.add(id);
  }
  await putProducts(
    transaction,
    [...list.values()].filter(({ id }) => touched.has(id)),
    change,
  );
  await refuseTooMany(transaction);
  const changed = before.filter(({ id }) => touched.has(id)).length;
  return { added: touched.size - changed, changed };
}

async function refuseTooMany(transaction: Transaction): Promise<void> {
  if ((await transaction.product.count()) > productsAtMost) throw tooManyProducts();
}
