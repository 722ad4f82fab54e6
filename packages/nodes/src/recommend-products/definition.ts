import { cleanText, idSchema, localizedTextSchema, pickText, type Locale } from '@bellhop/schema';
import { z } from 'zod';
import { checkText } from '../contract/check-text.ts';
import { field } from '../contract/field.ts';
import type {
  CardItem,
  CheckContext,
  ConfigProblem,
  NodeDefinition,
} from '../contract/node-definition.ts';
import { starterText } from '../contract/starter-text.ts';

export const mostShown = 10;
const ways = ['chosen', 'tags', 'words'] as const;

export const recommendProductsConfigSchema = z.strictObject({
  text: field(localizedTextSchema, { widget: 'localizedText', variables: true, rows: 2 }),
  by: field(z.enum(ways), { widget: 'select', options: ways }),
  products: field(z.array(idSchema).max(mostShown), {
    widget: 'products',
    visibleWhen: { field: 'by', in: ['chosen'] },
  }),
  /** Tags of products, not of customers. */
  tags: field(z.array(cleanText(100)).max(20), {
    widget: 'words',
    visibleWhen: { field: 'by', in: ['tags', 'words'] },
  }),
  limit: field(z.int().min(1).max(mostShown), { widget: 'number' }),
  inStock: field(z.boolean(), { widget: 'switch' }),
});
export type RecommendProductsConfig = z.infer<typeof recommendProductsConfigSchema>;

export const definition: NodeDefinition<RecommendProductsConfig> = {
  type: 'recommend-products',
  version: 1,
  kind: 'step',
  category: 'say',
  icon: 'recommend',
  config: recommendProductsConfigSchema,
  starter: () => ({
    text: starterText('recommend-products', 'text'),
    by: 'words',
    products: [],
    tags: [],
    limit: 3,
    inStock: true,
  }),
  exits: () => [
    { id: 'shown', label: 'shown', optional: true },
    { id: 'nothing', label: 'nothing' },
    { id: 'failed', label: 'failed' },
  ],
  waits: () => true,
  sends: ({ text }) => [{ field: 'text', text, buttons: [], kind: 'cards' }],
  mentions: ({ by, products }) =>
    by === 'chosen'
      ? products.map((name, index) => ({
          kind: 'product',
          name,
          field: `products.${String(index)}`,
        }))
      : [],
  card,
  check,
  migrations: {},
};

function card(config: RecommendProductsConfig, locale: Locale, fallback: Locale): CardItem[] {
  const { by, tags, products, limit } = config;
  const count = by === 'chosen' ? products.length : limit;
  const items: CardItem[] = [{ kind: 'line', line: by, values: { count } }];
  const words = pickText(config.text, locale, fallback);
  items.push(words === '' ? { kind: 'line', line: 'empty' } : { kind: 'bubble', text: words });
  if (by !== 'chosen' && tags.length > 0) items.push({ kind: 'words', words: tags });
  return items;
}

function check(config: RecommendProductsConfig, context: CheckContext): ConfigProblem[] {
  const { by, products, tags, limit } = config;
  const problems = checkText('text', config.text, context);
  if (by === 'chosen' && products.length === 0) {
    problems.push({ code: 'noProducts', severity: 'error', field: 'products' });
  }
  if (by === 'chosen' && products.length > limit) {
    const fixedConfig = { ...config, limit: products.length };
    const values = { count: products.length, limit };
    problems.push({
      code: 'moreThanShown',
      severity: 'warning',
      field: 'limit',
      values,
      fixedConfig,
    });
  }
  if (by === 'tags' && tags.length === 0) {
    const fixedConfig = { ...config, by: 'words' };
    problems.push({ code: 'noTags', severity: 'error', field: 'tags', fixedConfig });
  }
  return problems;
}
