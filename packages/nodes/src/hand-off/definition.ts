import {
  cleanText,
  localizedTextSchema,
  pickText,
  prioritySchema,
  type Locale,
} from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type {
  CardItem,
  CheckContext,
  ConfigProblem,
  Exit,
  NodeDefinition,
} from '../contract/node-definition.ts';

export const handOffConfigSchema = z.strictObject({
  text: field(localizedTextSchema, { widget: 'localizedText', variables: true, rows: 3 }),
  team: field(cleanText(60), { widget: 'team' }),
  priority: field(prioritySchema, { widget: 'select', options: prioritySchema.options }),
  summary: field(cleanText(500), { widget: 'longText', variables: true, rows: 2 }),
  /** After this nobody has taken it for too long; 0 never says so. */
  waitMinutes: field(z.int().min(0).max(10_080), { widget: 'duration', group: 'more' }),
});
export type HandOffConfig = z.infer<typeof handOffConfigSchema>;

export const definition: NodeDefinition<HandOffConfig> = {
  type: 'hand-off',
  version: 2,
  kind: 'step',
  category: 'people',
  icon: 'IconHeadset',
  config: handOffConfigSchema,
  starter: (locale) => ({
    text: { [locale]: '' },
    team: '',
    priority: 'normal',
    summary: '',
    waitMinutes: 0,
  }),
  exits,
  waits: () => true,
  sends: ({ text }) => [{ field: 'text', text, buttons: [], kind: 'text' }],
  mentions: ({ team }) => (team === '' ? [] : [{ kind: 'team', name: team, field: 'team' }]),
  card,
  check,
  migrations: { 1: (config) => ({ waitMinutes: 0, ...config }) },
};

function exits({ waitMinutes }: HandOffConfig): Exit[] {
  return [
    { id: 'offline', label: 'offline', unconnected: 'nobodyOnline' },
    { id: 'taken', label: 'taken', optional: true },
    ...(waitMinutes > 0 ? [{ id: 'tooLong', label: 'tooLong' }] : []),
    { id: 'returned', label: 'returned', optional: true },
  ];
}

function card(
  { text, team, priority }: HandOffConfig,
  locale: Locale,
  fallback: Locale,
): CardItem[] {
  const items: CardItem[] = [
    {
      kind: 'line',
      line: team === '' ? `anyone_${priority}` : `team_${priority}`,
      values: { team },
    },
  ];
  const words = pickText(text, locale, fallback);
  if (words !== '') items.push({ kind: 'bubble', text: words });
  return items;
}

function check({ text }: HandOffConfig, { locales }: CheckContext): ConfigProblem[] {
  const filled = (locale: Locale) => (text[locale] ?? '').trim() !== '';
  // A hand-off without words is legal: the customer then hears nothing until a person answers.
  if (!Object.keys(text).some(filled)) return [{ code: 'silent', severity: 'hint', field: 'text' }];
  return locales
    .filter((locale) => !filled(locale))
    .map((locale) => ({
      code: 'missingLanguage',
      severity: 'warning' as const,
      field: `text.${locale}`,
      values: { language: locale },
    }));
}
