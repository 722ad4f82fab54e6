import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';
import { secretsIn } from '../outside/fill-template.ts';

const byWays = ['team', 'webhook'] as const;

export const notifyConfigSchema = z.strictObject({
  by: field(z.enum(byWays), { widget: 'select', options: byWays }),
  team: field(cleanText(60), { widget: 'team', visibleWhen: { field: 'by', in: ['team'] } }),
  url: field(cleanText(2000), {
    widget: 'url',
    variables: true,
    visibleWhen: { field: 'by', in: ['webhook'] },
  }),
  text: field(cleanText(1000), { widget: 'longText', variables: true, rows: 3 }),
});
export type NotifyConfig = z.infer<typeof notifyConfigSchema>;

export const definition: NodeDefinition<NotifyConfig> = {
  type: 'notify',
  version: 1,
  kind: 'step',
  category: 'people',
  icon: 'IconBell',
  config: notifyConfigSchema,
  starter: () => ({ by: 'team', team: '', url: '', text: '' }),
  exits: () => [{ id: 'then', optional: true }],
  waits: () => false,
  mentions: ({ by, team, url }) => {
    if (by === 'team') return team === '' ? [] : [{ kind: 'team', name: team, field: 'team' }];
    return secretsIn(url).map((name) => ({ kind: 'secret', name, field: 'url' }));
  },
  card: ({ by, team, url, text }) => [
    by === 'webhook'
      ? { kind: 'line', line: 'address', values: { host: hostOf(url) } }
      : { kind: 'line', line: team === '' ? 'everybody' : 'team', values: { team } },
    ...(text === '' ? [] : [{ kind: 'bubble' as const, text }]),
  ],
  check,
  migrations: {},
};

function check({ by, url, text }: NotifyConfig): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (text.trim() === '') problems.push({ code: 'noText', severity: 'error', field: 'text' });
  if (by === 'webhook' && url.trim() === '') {
    problems.push({ code: 'noAddress', severity: 'error', field: 'url' });
  }
  return problems;
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? url.slice(0, 60);
}
