import { cleanText, localizedTextSchema, pickText, prioritySchema } from '@bellhop/schema';
import { z } from 'zod';
import { checkText } from '../contract/check-text.ts';
import { field } from '../contract/field.ts';
import type { Exit, NodeDefinition } from '../contract/node-definition.ts';

export const assistConfigSchema = z.strictObject({
  draft: field(localizedTextSchema, { widget: 'localizedText', variables: true, rows: 4 }),
  team: field(cleanText(60), { widget: 'team' }),
  priority: field(prioritySchema, { widget: 'select', options: prioritySchema.options }),
  summary: field(cleanText(500), { widget: 'longText', variables: true, rows: 2 }),
  /** After this nobody has sent anything for too long; 0 never says so. */
  waitMinutes: field(z.int().min(0).max(10_080), { widget: 'duration', group: 'more' }),
});
export type AssistConfig = z.infer<typeof assistConfigSchema>;

export const definition: NodeDefinition<AssistConfig> = {
  type: 'assist',
  version: 1,
  kind: 'step',
  category: 'people',
  icon: 'IconUserEdit',
  config: assistConfigSchema,
  starter: (locale) => ({
    draft: { [locale]: '' },
    team: '',
    priority: 'normal',
    summary: '',
    waitMinutes: 0,
  }),
  exits,
  waits: () => true,
  flowKinds: ['conversation', 'subflow'],
  // A person may change every word before it is sent, and is told the limits there.
  mentions: ({ team }) => (team === '' ? [] : [{ kind: 'team', name: team, field: 'team' }]),
  card: ({ draft, team }, locale, fallback) => {
    const words = pickText(draft, locale, fallback);
    const line = team === '' ? 'anyone' : 'team';
    return [
      { kind: 'line', line, values: { team } },
      ...(words === '' ? [] : [{ kind: 'bubble' as const, text: words }]),
    ];
  },
  check: ({ draft }, context) => checkText('draft', draft, context),
  migrations: {},
};

function exits({ waitMinutes }: AssistConfig): Exit[] {
  return [
    { id: 'sent', label: 'sent', optional: true },
    { id: 'offline', label: 'offline', unconnected: 'nobodyOnline' },
    ...(waitMinutes > 0 ? [{ id: 'tooLong', label: 'tooLong' }] : []),
    { id: 'returned', label: 'returned', optional: true },
  ];
}
