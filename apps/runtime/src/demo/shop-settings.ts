import type { Product, ShopSettings } from '@bellhop/schema';
import { inAllLanguages, namesIn, productTags } from './shop-words.ts';

/** What the demo shop says about itself. Its clock stays the machine's, since the hours are for whoever tries it. */
export function demoSettings(locale: string) {
  const { channelName, teams } = namesIn(locale);
  return {
    name: channelName,
    hours: [
      ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' })),
      { weekday: 6, from: '10:00', to: '16:00' },
    ],
    teams: [teams.sales, teams.afterSale],
  } satisfies Partial<ShopSettings>;
}

const { tea, mugs, gift } = productTags;

const products = [
  { id: 'moonSet', price: '฿1,290', tags: [tea, gift], stock: 14 },
  { id: 'riverSet', price: '฿1,290', tags: [tea, gift], stock: 9 },
  { id: 'teapot', price: '฿890', tags: [tea], stock: 0 },
  { id: 'blueMug', price: '฿390', tags: [mugs], stock: 32 },
  { id: 'whiteMug', price: '฿390', tags: [mugs], stock: 41 },
  { id: 'greenMug', price: '฿390', tags: [mugs, gift], stock: 5 },
] as const;

export const demoProducts: Product[] = products.map(({ id, price, tags, stock }, index) => {
  return {
    id,
    name: inAllLanguages((words) => words.products[id]),
    price,
    url: `https://shop.example/${id}`,
    image: '',
    tags: [...tags],
    stock,
    position: index + 1,
  };
});
