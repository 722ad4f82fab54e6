import { expect, test } from 'vitest';
import type { RunContext } from '../contract/node-executor.ts';
import { fillTemplate, isJsonTemplate, secretsIn } from './fill-template.ts';
import { eventOf } from '../testing/event-of.ts';

const contextWith = (value: string): RunContext => {
  return {
    event: eventOf({ type: 'returnedToBot' }),
    node: 'n',
    misses: 0,
    variables: {},
    memory: null,
    remembered: null,
    tools: {},
    isConnected: () => false,
    locale: 'en',
    render: (template) => template.replace(/\{\{.*?\}\}/g, value),
    say: () => '',
  };
};

test('a customer cannot change the address by what they write', () => {
  const context = contextWith('a/../b?admin=1&x #');
  const url = 'https://erp.example/orders/{{ number }}?by={{ name }}';
  expect(fillTemplate(context, url, 'url')).toBe(
    'https://erp.example/orders/a%2F..%2Fb%3Fadmin%3D1%26x%20%23?by=a%2F..%2Fb%3Fadmin%3D1%26x%20%23',
  );
});

test('a variable may hold the whole address, but only at its beginning', () => {
  const context = contextWith('https://erp.example/a');
  expect(fillTemplate(context, '{{ address }}', 'url')).toBe('https://erp.example/a');
});

test('quotes and lines of a customer stay inside their value', () => {
  const context = contextWith('say "hi"\n');
  expect(fillTemplate(context, '{"text":"{{ message.text }}"}', 'json')).toBe(
    '{"text":"say \\"hi\\"\\n"}',
  );
});

test('secrets stay names, and nobody can make one up', () => {
  const context = contextWith('{{secret.crm}}');
  expect(fillTemplate(context, 'Bearer {{ secret.crm }}', 'text')).toBe('Bearer {{ secret.crm }}');
  expect(fillTemplate(context, 'Hello {{ message.text }}', 'text')).toBe('Hello { {secret.crm}}');
  expect(secretsIn(['{{secret.a}} {{ secret.b }}', '{{secret.a}}', '{{ name }}'])).toEqual([
    'a',
    'b',
  ]);
});

test('what looks like JSON is treated as such', () => {
  expect(['{"a":1}', ' [1]', 'a=1', '{{ body }}'].map(isJsonTemplate)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
