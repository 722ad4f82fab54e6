import type { FoundProduct, Product, Request } from '@bellhop/schema';

/** The products that a request asks for: these very ones, or those that the customer's words are about. */
export function findProducts(
  products: readonly Product[],
  { ids, words, tags, limit }: Extract<Request, { kind: 'products' }>,
): FoundProduct[] {
  if (ids.length > 0) {
    const known = new Map(products.map((product) => [product.id, product]));
    return ids.slice(0, limit).flatMap((id) => {
      const product = known.get(id);
      return product === undefined ? [] : [toFound(product)];
    });
  }
  const said = fold(words);
  return products
    .filter(({ tags: labels }) => tags.length === 0 || tags.some((tag) => labels.includes(tag)))
    .map((product) => ({ product, score: scoreOf(product, said) }))
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ product }) => toFound(product));
}

/** How many of the words on the product the customer has used. Chinese and Thai have no spaces: a part counts too. */
function scoreOf({ name, tags }: Product, said: string): number {
  if (said === '') return 0;
  const labels = [...Object.values(name), ...tags].map(fold).filter((label) => label !== '');
  const spoken = said.split(/[^\p{L}\p{N}\p{M}]+/u).filter(({ length }) => length > 1);
  const whole = labels.filter((label) => said.includes(label)).length;
  const parts = spoken.filter((word) => labels.some((label) => label.includes(word))).length;
  return whole * 3 + parts;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function toFound({ id, name, price, url, image, stock }: Product): FoundProduct {
  return { id, names: { ...name }, price, url, image, stock };
}
