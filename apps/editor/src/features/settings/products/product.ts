import { pickText, type Product } from '@bellhop/schema';

/** A product to be filled in, at the end of the list. */
export function newProduct(id: string, products: readonly Product[]): Product {
  const last = Math.max(0, ...products.map(({ position }) => position));
  return {
    id,
    name: {},
    price: '',
    url: '',
    image: '',
    tags: [],
    stock: null,
    position: last + 1,
  };
}

/** What it is called, for a reader of this language. */
export function nameIn({ name }: Product, locale: string): string {
  return pickText(name, locale, 'en');
}

/** Without the languages that nobody has filled in. */
export function tidy(product: Product): Product {
  const names = Object.entries(product.name).filter(([, text]) => text.trim() !== '');
  return { ...product, name: Object.fromEntries(names) };
}

export function matches({ name, tags, price }: Product, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [...Object.values(name), ...tags, price].some((text) =>
    text.toLowerCase().includes(wanted),
  );
}
