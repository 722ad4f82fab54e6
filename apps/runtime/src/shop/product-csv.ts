import { readCsvTable, unguardCell, writeCsvTable, type CsvRecord } from '@bellhop/language';
import { CodedError, inputProblems, productSchema, type Product } from '@bellhop/schema';
import type { ProductProblem } from '../api/shapes/shop-shapes.ts';
import { productsAtMost, tooManyProducts } from './too-many-products.ts';

/** A product as a file names it. */
export interface ProductRow {
  /** Null when the file gives none: a product with the same name is the same product then. */
  id: string | null;
  product: Omit<Product, 'id' | 'position'>;
}

export interface ProductReading {
  rows: ProductRow[];
  problems: ProductProblem[];
}

const plainColumns = ['id', 'price', 'url', 'image', 'tags', 'stock'] as const;
const nameColumn = /^name(?:_([a-z]{2,3}(?:-[a-z0-9]{2,8})*))?$/i;

/**
 * Reads a table of products. Columns: `name` or `name_<locale>`, `price`, `url`, `image`, `tags` (separated by `|`),
 * `stock` and `id`, in any order; others are passed over. A row that cannot be used is named, all others are read. Throws
 * `product.noHeader`, and `product.tooMany` for more rows than a shop may have.
 */
export function readProductCsv(text: string, locale: string): ProductReading {
  const [header, ...records] = readCsvTable(text);
  const columns = (header?.cells ?? []).map((cell) => unguardCell(cell).trim());
  if (!columns.some((column) => nameColumn.test(column))) {
    throw new CodedError('product.noHeader', [{ code: 'product.noHeader', path: '' }]);
  }
  // A wrong file may have a hundred thousand lines, each with something to say about it.
  if (records.length > productsAtMost && records.filter(hasWords).length > productsAtMost) {
    throw tooManyProducts();
  }
  const rows: ProductRow[] = [];
  const problems: ProductProblem[] = [];
  for (const [at, record] of records.entries()) {
    const read = readRow(record, columns, locale);
    if (read === null) continue;
    if (Array.isArray(read)) problems.push(...read.map((problem) => ({ ...problem, row: at + 2 })));
    else rows.push(read);
  }
  return { rows, problems };
}

/** Null for an empty line; a list of problems for one that cannot be used. */
function readRow({ cells, unclosed }: CsvRecord, columns: string[], locale: string) {
  if (unclosed) return [{ code: 'input.badFormat' as const, path: '' }];
  if (!hasWords({ cells })) return null;
  const values = columns.map((column, at) => ({
    column,
    value: unguardCell(cells[at] ?? '').trim(),
  }));
  const valueOf = (name: (typeof plainColumns)[number]) =>
    values.find(({ column }) => column.toLowerCase() === name)?.value ?? '';
  const names = values.flatMap(({ column, value }) => {
    const match = nameColumn.exec(column);
    return match === null || value === '' ? [] : [[match[1] ?? locale, value] as const];
  });
  const stock = valueOf('stock');
  const id = valueOf('id');
  const input = {
    id: id === '' ? 'none' : id,
    name: Object.fromEntries(names),
    price: valueOf('price'),
    url: valueOf('url'),
    image: valueOf('image'),
    tags: partsOf(valueOf('tags')),
    stock: stock === '' ? null : /^\d+$/.test(stock) ? Number(stock) : stock,
    position: 0,
  };
  const { data, error } = productSchema.safeParse(input);
  if (data === undefined) return inputProblems(error, input);
  const { id: _id, position: _position, ...product } = data;
  return { id: id === '' ? null : id, product };
}

function hasWords({ cells }: Pick<CsvRecord, 'cells'>): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function partsOf(cell: string): string[] {
  const parts = cell.split(/[|\r\n]+/).map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '');
}

/** Writes products so that table programs open the file and `readProductCsv` reads the same from it. */
export function writeProductCsv(products: readonly Product[]): string {
  const locales = [...new Set(products.flatMap(({ name }) => Object.keys(name)))].sort();
  const header = ['id', ...locales.map((locale) => `name_${locale}`), ...plainColumns.slice(1)];
  const lines = products.map(({ id, name, price, url, image, tags, stock }) => [
    id,
    ...locales.map((locale) => name[locale] ?? ''),
    price,
    url,
    image,
    tags.join(' | '),
    stock === null ? '' : String(stock),
  ]);
  return writeCsvTable([
    locales.length === 0 ? ['id', 'name', ...plainColumns.slice(1)] : header,
    ...lines,
  ]);
}
