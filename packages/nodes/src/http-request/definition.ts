import { cleanText, idSchema } from '@bellhop/schema';
import { z } from 'zod';
import { field } from '../contract/field.ts';
import type { ConfigProblem, Exit, NodeDefinition } from '../contract/node-definition.ts';
import { variablesIn } from '../contract/variables-in.ts';
import { secretsIn } from '../outside/fill-template.ts';
import { isPath } from '../outside/value-at.ts';

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const withBody = ['POST', 'PUT', 'PATCH'];

const pairs = z
  .array(z.strictObject({ id: idSchema, key: cleanText(200), value: cleanText(2000) }))
  .max(20);

export const httpRequestConfigSchema = z.strictObject({
  method: field(z.enum(methods), { widget: 'select', options: methods }),
  url: field(cleanText(2000), { widget: 'url', variables: true }),
  body: field(cleanText(10_000), {
    widget: 'longText',
    variables: true,
    rows: 6,
    visibleWhen: { field: 'method', in: withBody },
  }),
  /** Variable to fill, and where in the answer its value stands. */
  mapping: field(pairs, { widget: 'keyValues' }),
  headers: field(pairs, { widget: 'keyValues', variables: true, group: 'more' }),
  /** Answers that have an exit of their own: `404`, `4xx`. */
  statuses: field(z.array(z.string().regex(/^(?:[1-5]\d\d|[345]xx)$/)).max(8), {
    widget: 'words',
    group: 'more',
  }),
  timeoutSeconds: field(z.int().min(1).max(30), { widget: 'number', group: 'more' }),
  retries: field(z.int().min(0).max(3), { widget: 'number', group: 'more' }),
});
export type HttpRequestConfig = z.infer<typeof httpRequestConfigSchema>;

export const definition: NodeDefinition<HttpRequestConfig> = {
  type: 'http-request',
  version: 1,
  kind: 'step',
  category: 'connect',
  icon: 'IconWorldShare',
  config: httpRequestConfigSchema,
  starter: () => ({
    method: 'GET',
    url: '',
    body: '',
    mapping: [],
    headers: [],
    statuses: [],
    timeoutSeconds: 10,
    retries: 0,
  }),
  exits,
  waits: () => true,
  mentions: (config) => [
    ...secretsIn(config.url).map((name) => ({ kind: 'secret' as const, name, field: 'url' })),
    ...secretsIn(config.body).map((name) => ({ kind: 'secret' as const, name, field: 'body' })),
    ...config.headers.flatMap(({ value }) =>
      secretsIn(value).map((name) => ({ kind: 'secret' as const, name, field: 'headers' })),
    ),
  ],
  reads: ({ url, body, headers }) =>
    variablesIn([url, body, ...headers.map(({ value }) => value)]).filter(
      (name) => !name.startsWith('secret.'),
    ),
  writes: ({ mapping }) => mapping.map(({ key }) => key).filter((key) => key !== ''),
  emptyAt: (config) => exits(config).flatMap(({ id }) => (id === 'ok' ? [] : [id])),
  renames: (config, renamed) => ({
    ...config,
    mapping: config.mapping.map((row) => ({ ...row, key: renamed(row.key) })),
  }),
  card: ({ method, url, mapping }) => [
    { kind: 'line', line: 'asks', values: { method, address: url.slice(0, 80) } },
    ...(mapping.length === 0
      ? []
      : [{ kind: 'words' as const, words: mapping.map(({ key }) => key) }]),
  ],
  check,
  migrations: {},
};

function exits({ statuses }: HttpRequestConfig): Exit[] {
  return [
    { id: 'ok', label: 'ok' },
    ...[...new Set(statuses)].map((status) => {
      return { id: `status:${status}`, label: 'status', values: { status } };
    }),
    { id: 'failed', label: 'failed' },
    { id: 'timeout', label: 'timeout' },
  ];
}

const variableName = /^[A-Za-z_]\w{0,63}$/;

function check({ url, mapping }: HttpRequestConfig): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  if (url.trim() === '') problems.push({ code: 'noAddress', severity: 'error', field: 'url' });
  for (const { key, value } of mapping) {
    if (!variableName.test(key)) {
      problems.push({
        code: 'badName',
        severity: 'error',
        field: 'mapping',
        values: { name: key },
      });
    }
    if (!isPath(value)) {
      problems.push({
        code: 'badPath',
        severity: 'error',
        field: 'mapping',
        values: { path: value },
      });
    }
  }
  return problems;
}
