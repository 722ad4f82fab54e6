import { expect, it } from 'vitest';
import { z } from 'zod';
import { field, formFields } from './field.ts';

it('asks for two fields of one schema in two ways', () => {
  const short = z.string().max(5);
  const config = z.strictObject({
    team: field(short, { widget: 'team' }),
    secret: field(short, { widget: 'secret', group: 'more' }),
  });
  expect(formFields(config).map(({ name, widget, group }) => [name, widget, group])).toEqual([
    ['team', 'team', undefined],
    ['secret', 'secret', 'more'],
  ]);
  expect(config.safeParse({ team: 'Sales', secret: 'too long' }).success).toBe(false);
});

it('refuses a config field that nobody said how to ask for', () => {
  expect(() => formFields(z.object({ text: z.string() }))).toThrow('config field text');
});
