import type { JsonValue, RequestResult } from '@bellhop/schema';
import type { NodeExecutor, OwnReason, RunContext, StepResult } from '../contract/node-executor.ts';
import { fillTemplate, isJsonTemplate } from '../outside/fill-template.ts';
import { valueAt } from '../outside/value-at.ts';
import type { HttpRequestConfig } from './definition.ts';

export const executor: NodeExecutor<HttpRequestConfig> = { kind: 'step', enter, resume };

function enter(config: HttpRequestConfig, context: RunContext): StepResult {
  const { method, timeoutSeconds, retries } = config;
  const hasBody = method !== 'GET' && method !== 'DELETE' && config.body.trim() !== '';
  const isJson = isJsonTemplate(config.body);
  const url = fillTemplate(context, config.url.trim(), 'url');
  const headers = config.headers
    .filter(({ key }) => key.trim() !== '')
    .map(({ key, value }) => ({ name: key.trim(), value: fillTemplate(context, value, 'text') }));
  const isTyped = headers.some(({ name }) => name.toLowerCase() === 'content-type');
  if (hasBody && isJson && !isTyped) {
    headers.push({ name: 'content-type', value: 'application/json' });
  }
  const body = hasBody ? fillTemplate(context, config.body, isJson ? 'json' : 'text') : null;
  return {
    type: 'waits',
    for: 'result',
    request: { kind: 'http', method, url, headers, body, timeoutSeconds, retries },
    because: [{ code: 'asked', outcome: null, values: { method, address: url } }],
  };
}

function resume(config: HttpRequestConfig, { event }: RunContext): StepResult | null {
  const { body } = event;
  if (body.type !== 'resultArrived') return null;
  const { result } = body;
  if (result.kind === 'http') return answered(config, result);
  if (result.kind === 'failed') return failed(result);
  return null;
}

function failed({ code, detail }: Extract<RequestResult, { kind: 'failed' }>): StepResult {
  const exit = code === 'timeout' ? 'timeout' : 'failed';
  const because: OwnReason[] = [
    { code: 'noAnswer', outcome: false, values: { choiceWhy: code, detail }, exit },
  ];
  return { type: 'exit', exit, because };
}

function answered(
  { statuses, mapping }: HttpRequestConfig,
  { status, body }: Extract<RequestResult, { kind: 'http' }>,
): StepResult {
  const named = [String(status), `${String(Math.floor(status / 100))}xx`].find((name) =>
    statuses.includes(name),
  );
  const isFine = status >= 200 && status < 300;
  const exit = named !== undefined ? `status:${named}` : isFine ? 'ok' : 'failed';
  const because: OwnReason[] = [{ code: 'status', outcome: isFine, values: { status }, exit }];
  const variables: Record<string, JsonValue> = {};
  for (const { key, value: path } of mapping) {
    const value = valueAt(body, path);
    // What an earlier answer left must not look like this one's.
    variables[key] = value;
    if (isFine) because.push(found(key, path, value));
  }
  return { type: 'exit', exit, because, variables };
}

function found(variable: string, path: string, value: JsonValue): OwnReason {
  return { code: 'found', outcome: value !== null, values: { variable, path } };
}
