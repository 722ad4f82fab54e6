import { expect, it } from 'vitest';
import { z } from 'zod';
import { isSameValue, isVisible } from './more-fields.ts';

const shownWhen = (field: string, ...values: string[]) => ({
  name: 'x',
  schema: z.string(),
  widget: 'text' as const,
  visibleWhen: { field, in: values },
});

it('shows a field for texts, numbers and switches alike', () => {
  expect(isVisible(shownWhen('kind', 'phone'), { kind: 'phone' })).toBe(true);
  expect(isVisible(shownWhen('attempts', '2', '3'), { attempts: 3 })).toBe(true);
  expect(isVisible(shownWhen('attempts', '2', '3'), { attempts: 1 })).toBe(false);
  expect(isVisible(shownWhen('isStrict', 'true'), { isStrict: true })).toBe(true);
  expect(isVisible(shownWhen('isStrict', 'true'), { isStrict: false })).toBe(false);
  expect(isVisible(shownWhen('isStrict', 'true'), {})).toBe(false);
});

it('knows what is still as a step starts', () => {
  expect(isSameValue({ en: '', th: 'a' }, { th: 'a', en: '' })).toBe(true);
  expect(isSameValue([1, 2], [2, 1])).toBe(false);
  expect(isSameValue(undefined, null)).toBe(true);
  expect(isSameValue([{ a: 1, b: [{ c: 2, d: 3 }] }], [{ b: [{ d: 3, c: 2 }], a: 1 }])).toBe(true);
});
