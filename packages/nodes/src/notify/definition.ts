import { cleanText, noticeWaySchema } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';
import { secretsIn } from '../outside/fill-template.ts';

export const notifyConfigSchema = z.strictObject({
  by: field(noticeWaySchema, { widget: 'select', options: noticeWaySchema.options }),
  team: field(cleanText(60), { widget: 'team', visibleWhen: { field: 'by', in: ['team'] } }),
  url: field(cleanText(2000), {
    widget: 'url',
    variables: true,
    visibleWhen: { field: 'by', in: ['webhook'] },
  }),
  /** Fixed ones: no customer decides whom the shop writes to. */
  to: field(z.array(cleanText(254)).max(10), {
    widget: 'words',
    visibleWhen: { field: 'by', in: ['email'] },
  }),
  text: field(cleanText(1000), { widget: 'longText', variables: true, rows: 3 }),
});
export type NotifyConfig = z.infer<typeof notifyConfigSchema>;

export const definition: NodeDefinition<NotifyConfig> = {
  type: 'notify',
  version: 2,
  kind: 'step',
  category: 'people',
  icon: 'IconBell',
  config: notifyConfigSchema,
  starter: () => ({ by: 'team', team: '', url: '', to: [], text: '' }),
  exits: () => [{ id: 'then', label: 'then', optional: true }],
  waits: () => false,
  mentions: ({ by, team, url }) => {
    if (by === 'team') return team === '' ? [] : [{ kind: 'team', name: team, field: 'team' }];
    if (by === 'email') return [];
    return secretsIn(url).map((name) => ({ kind: 'secret', name, field: 'url' }));
  },
  card,
  check,
  migrations: { 1: (config) => ({ to: [], ...config }) },
};

function card({ by, team, url, to, text }: NotifyConfig): CardItem[] {
  const lines: Record<NotifyConfig['by'], CardItem> = {
    team: { kind: 'line', line: team === '' ? 'everybody' : 'team', values: { team } },
    webhook: { kind: 'line', line: 'address', values: { host: hostOf(url) } },
    email: { kind: 'line', line: 'mail', values: { to: to.join(', ') } },
  };
  return [lines[by], ...(text === '' ? [] : [{ kind: 'bubble' as const, text }])];
}

const address = z.email();

function check({ by, url, to, text }: NotifyConfig): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (text.trim() === '') problems.push({ code: 'noText', severity: 'error', field: 'text' });
  if (by === 'webhook' && url.trim() === '') {
    problems.push({ code: 'noAddress', severity: 'error', field: 'url' });
  }
  if (by === 'email') {
    if (to.length === 0) problems.push({ code: 'noRecipient', severity: 'error', field: 'to' });
    for (const [index, one] of to.entries()) {
      if (address.safeParse(one).success) continue;
      const values = { address: one };
      problems.push({
        code: 'badRecipient',
        severity: 'error',
        field: `to.${String(index)}`,
        values,
      });
    }
  }
  return problems;
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url.slice(0, 60);
}
