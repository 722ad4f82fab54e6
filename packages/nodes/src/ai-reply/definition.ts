import { cleanText } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { ConfigProblem, NodeDefinition } from '../contract/node-definition.ts';

export const aiReplyConfigSchema = z.strictObject({
  instructions: field(cleanText(4000), { widget: 'longText', variables: true, rows: 4 }),
  /** Stored questions that come near the message, with their answers. */
  useFaq: field(z.boolean(), { widget: 'switch' }),
  notes: field(cleanText(8000), { widget: 'longText', variables: true, rows: 5 }),
  send: field(z.boolean(), { widget: 'switch', group: 'more' }),
  variable: field(cleanText(64), { widget: 'variable', group: 'more' }),
  timeoutSeconds: field(z.int().min(5).max(60), { widget: 'number', group: 'more' }),
});
export type AiReplyConfig = z.infer<typeof aiReplyConfigSchema>;

export const definition: NodeDefinition<AiReplyConfig> = {
  type: 'ai-reply',
  version: 1,
  kind: 'step',
  category: 'connect',
  icon: 'IconSparkles',
  config: aiReplyConfigSchema,
  starter: () => ({
    instructions: '',
    useFaq: true,
    notes: '',
    send: true,
    variable: '',
    timeoutSeconds: 20,
  }),
  exits: () => [
    { id: 'answered', label: 'answered', optional: true },
    { id: 'declined', label: 'declined' },
    { id: 'failed', label: 'failed' },
    { id: 'timeout', label: 'timeout' },
  ],
  waits: () => true,
  writes: ({ variable }) => (variable === '' ? [] : [variable]),
  emptyAt: () => ['declined', 'failed', 'timeout'],
  card: ({ useFaq, notes, send }) => [
    { kind: 'line', line: useFaq ? (notes === '' ? 'faq' : 'both') : 'notes' },
    ...(send ? [] : [{ kind: 'line' as const, line: 'draftOnly' }]),
  ],
  check,
  migrations: {},
};

function check({ useFaq, notes, send, variable }: AiReplyConfig): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (!useFaq && notes.trim() === '') {
    problems.push({ code: 'nothingToStandOn', severity: 'error', field: 'notes' });
  }
  if (!send && variable === '') {
    problems.push({ code: 'answerIsLost', severity: 'error', field: 'variable' });
  }
  return problems;
}
