import { cleanText } from '@bellhop/schema';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { fieldLimits } from './field-limits.ts';

it('reads what a schema allows', () => {
  expect(fieldLimits(z.int().min(1).max(3))).toEqual({ min: 1, max: 3 });
  expect(fieldLimits(z.array(z.object({ id: z.string() })).max(13))).toEqual({ maxItems: 13 });
  expect(fieldLimits(cleanText(60))).toEqual({ maxLength: 60 });
  expect(fieldLimits(z.int().min(5).optional())).toEqual({ min: 5 });
});

it('has no limit where the schema has none', () => {
  expect(fieldLimits(z.int())).toEqual({});
  expect(fieldLimits(z.array(z.string()))).toEqual({});
  expect(fieldLimits(z.string().transform((text) => text.length))).toEqual({});
});
