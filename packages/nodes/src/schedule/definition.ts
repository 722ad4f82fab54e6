import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { CardItem, ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';

export const scheduleConfigSchema = z.strictObject({
  /** 1 is Monday. */
  days: field(z.array(z.int().min(1).max(7)).max(7), { widget: 'weekdays' }),
  time: field(z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)]), {
    widget: 'time',
  }),
  /** Customers with any of these tags; empty for everybody. */
  audience: field(z.array(cleanText(60)).max(50), { widget: 'tags' }),
});
export type ScheduleConfig = z.infer<typeof scheduleConfigSchema>;

/** Nobody knows when the customers wrote the last time. */
const week = 7 * 24 * 60;

export const definition: NodeDefinition<ScheduleConfig> = {
  type: 'schedule',
  version: 1,
  kind: 'trigger',
  category: 'when',
  icon: 'schedule',
  config: scheduleConfigSchema,
  starter: () => ({ days: [1, 2, 3, 4, 5], time: '09:00', audience: [] }),
  exits: () => [{ id: 'then', label: 'then' }],
  waits: () => false,
  pauses: () => [{ exit: 'then', minutes: week }],
  flowKinds: ['conversation', 'silent'],
  mentions: ({ audience }) =>
    audience.map((name, index) => ({ kind: 'tag', name, field: `audience.${String(index)}` })),
  card,
  check,
  migrations: {},
};

function card({ days, time, audience }: ScheduleConfig): CardItem[] {
  if (days.length === 0 || time === '') return [{ kind: 'line', line: 'never' }];
  const choices = days.map((day) => `day${String(day)}`);
  const line: CardItem =
    days.length === 7
      ? { kind: 'line', line: 'everyDay', values: { time } }
      : { kind: 'line', line: 'onDays', values: { choices, time } };
  if (audience.length === 0) return [line, { kind: 'line', line: 'everybody' }];
  return [line, { kind: 'line', line: 'tagged' }, { kind: 'words', words: audience }];
}

function check(config: ScheduleConfig): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const { days, time, audience } = config;
  if (days.length === 0) {
    const fixedConfig = { ...config, days: [1, 2, 3, 4, 5, 6, 7] };
    problems.push({ code: 'noDays', severity: 'error', field: 'days', fixedConfig });
  }
  if (time === '') {
    const fixedConfig = { ...config, time: '09:00' };
    problems.push({ code: 'noTime', severity: 'error', field: 'time', fixedConfig });
  }
  if (audience.length === 0) {
    problems.push({ code: 'everybody', severity: 'warning', field: 'audience' });
  }
  return problems;
}
