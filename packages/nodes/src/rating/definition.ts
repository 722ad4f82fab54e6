import { localizedTextSchema, pickText, type Locale } from '@bellhop/schema';
import { z } from 'zod';
import { checkText } from '../contract/check-text.ts';
import { field } from '../contract/field.ts';
import type {
  CardItem,
  CheckContext,
  ConfigProblem,
  Exit,
  NodeDefinition,
} from '../contract/node-definition.ts';
import { starterText } from '../contract/starter-text.ts';
import { scores, starsOf } from './stars.ts';

const text = (rows: number, visible = {}) =>
  field(localizedTextSchema, { widget: 'localizedText', variables: true, rows, ...visible });

export const ratingConfigSchema = z.strictObject({
  text: text(3),
  /** Scores up to this one are bad. */
  badUpTo: field(z.int().min(1).max(4), { widget: 'number' }),
  asksWhy: field(z.boolean(), { widget: 'switch' }),
  why: text(2, { visibleWhen: { field: 'asksWhy', in: ['true'] } }),
  thanks: text(2),
  /** Minutes; 0 waits for ever. */
  patience: field(z.int().min(0).max(43_200), { widget: 'duration' }),
});
export type RatingConfig = z.infer<typeof ratingConfigSchema>;

export const definition: NodeDefinition<RatingConfig> = {
  type: 'rating',
  version: 1,
  kind: 'step',
  category: 'customer',
  icon: 'rating',
  config: ratingConfigSchema,
  starter: () => ({
    text: starterText('rating', 'text'),
    badUpTo: 3,
    asksWhy: true,
    why: starterText('rating', 'why'),
    thanks: starterText('rating', 'thanks'),
    patience: 1440,
  }),
  exits,
  waits: () => true,
  pauses: ({ patience }) => (patience > 0 ? [{ exit: 'noAnswer', minutes: patience }] : []),
  writes: () => ['rating'],
  // Who gives no reason for a bad score leaves without it.
  emptyAt: ({ asksWhy }) => (asksWhy ? ['bad', 'noAnswer'] : ['noAnswer']),
  sends: ({ text: question, asksWhy, why, thanks }) => [
    {
      field: 'text',
      text: question,
      buttons: scores.map((score) => ({ en: starsOf(score) })),
      kind: 'text',
    },
    ...(asksWhy ? [{ field: 'why', text: why, buttons: [], kind: 'text' as const }] : []),
    { field: 'thanks', text: thanks, buttons: [], kind: 'text' },
  ],
  card,
  check,
  migrations: {},
};

function exits({ badUpTo, patience }: RatingConfig): Exit[] {
  const all: Exit[] = [
    { id: 'good', label: 'good', values: { from: badUpTo + 1 }, optional: true },
    { id: 'bad', label: 'bad', values: { to: badUpTo }, optional: true },
  ];
  if (patience > 0) all.push({ id: 'noAnswer', label: 'noAnswer', optional: true });
  return all;
}

function card(config: RatingConfig, locale: Locale, fallback: Locale): CardItem[] {
  const words = pickText(config.text, locale, fallback);
  const items: CardItem[] = [{ kind: 'line', line: 'asks' }];
  items.push(words === '' ? { kind: 'line', line: 'empty' } : { kind: 'bubble', text: words });
  items.push({ kind: 'quickReplies', labels: scores.map(starsOf) });
  if (config.asksWhy) {
    items.push({ kind: 'line', line: 'asksWhy', values: { to: config.badUpTo } });
  }
  return items;
}

function check(config: RatingConfig, context: CheckContext): ConfigProblem[] {
  const { text: question, asksWhy, why, thanks } = config;
  const problems = checkText('text', question, context);
  if (asksWhy) {
    const fixedConfig = { ...config, asksWhy: false };
    const found = checkText('why', why, context);
    problems.push(
      ...found.map((problem) =>
        problem.code === 'noText' ? { ...problem, fixedConfig } : problem,
      ),
    );
  }
  return [...problems, ...checkText('thanks', thanks, context, { optional: true })];
}
