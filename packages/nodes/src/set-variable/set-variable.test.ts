import type { JsonValue } from '@bellhop/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appended } from './append.ts';
import { calculate } from './calculate.ts';
import { definition } from './definition.ts';
import type { SetVariableConfig } from './config.ts';

const around = {
  locales: ['en'],
  defaultLocale: 'en',
  kind: 'conversation' as const,
  intents: null,
};
function codes(config: Partial<SetVariableConfig>): string[] {
  const whole = { ...definition.starter('en'), name: 'total', value: '1', ...config };
  return definition.check(whole, around).map(({ code }) => code);
}

describe('what makes no sense is found before a customer finds it', () => {
  it.each<[string, Partial<SetVariableConfig>, string[]]>([
    ['all is well', {}, []],
    ['no name', { name: ' ' }, ['noName']],
    ['a name that no text can mention', { name: 'my total' }, ['badName']],
    ['no field of the customer', { to: 'field' }, ['noName']],
    ['an empty text', { value: '' }, ['emptyText']],
    ['nothing to add', { operation: 'add', value: '' }, ['noValue']],
    ['a word to add', { operation: 'add', value: 'two' }, ['notANumber']],
    ['a variable to add', { operation: 'add', value: '{{ price }}' }, []],
    ['divided by nothing', { operation: 'divide', value: '0' }, ['divideByZero']],
    ['a date needs no value', { operation: 'date', value: '' }, []],
  ])('%s', (_name, config, expected) => {
    expect(codes(config)).toEqual(expected);
  });

  it('an empty text becomes “clear” with one click', () => {
    const config = { ...definition.starter('en'), name: 'total' };
    expect(definition.check(config, around)[0]?.fixedConfig).toEqual({
      ...config,
      operation: 'clear',
    });
  });
});

describe('what it reads and writes', () => {
  it('counts its own variable as read only where the old value matters', () => {
    const config = { ...definition.starter('en'), name: 'total', value: '{{ price }}' };
    expect(definition.reads?.(config)).toEqual(['price']);
    expect(definition.reads?.({ ...config, operation: 'add' })).toEqual(['total', 'price']);
    expect(definition.writes?.(config)).toEqual(['total']);
    expect(definition.writes?.({ ...config, to: 'field', fieldName: 'x' })).toEqual([]);
  });
});

describe('a list', () => {
  it('always fits into what a chat remembers, whatever customers write', () => {
    const item = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 80 }), (items) => {
        const list = items.reduce<JsonValue>((old, one) => appended(old, one), null);
        expect(JSON.stringify(list ?? []).length).toBeLessThanOrEqual(4000);
        expect(Array.isArray(list) ? list.length : 0).toBeLessThanOrEqual(50);
      }),
    );
  });
});

describe('money', () => {
  it('stays exact: what is added and taken away again leaves no crumbs', () => {
    const cents = fc.integer({ min: -100_000_000, max: 100_000_000 });
    fc.assert(
      fc.property(cents, cents, (left, right) => {
        const sum = calculate('add', left / 100, String(right / 100));
        expect(sum).toEqual({ ok: true, value: (left + right) / 100 || 0 });
      }),
    );
  });
});
