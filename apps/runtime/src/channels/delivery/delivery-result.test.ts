import { expect, test } from 'vitest';
import { deliveryResult } from './delivery-result.ts';

const now = new Date('2026-03-01T10:00:00.000Z');
const answered = (status: number, retryAfter?: string) =>
  deliveryResult(
    { type: 'answer', status, text: '', ...(retryAfter !== undefined && { retryAfter }) },
    now,
  );

test.each([
  ['30', '2026-03-01T10:00:30.000Z'],
  ['Sun, 01 Mar 2026 10:02:00 GMT', '2026-03-01T10:02:00.000Z'],
  ['Sun, 01 Mar 2026 09:00:00 GMT', null],
  ['99999999', '2026-03-01T16:00:00.000Z'],
  ['0', null],
  ['soon', null],
  ['-5', null],
  ['', null],
])('Retry-After: %s', (asked, notBefore) => {
  expect(answered(429, asked)).toMatchObject({ type: 'later', notBefore, isAway: false });
  expect(answered(503, asked)).toMatchObject({ type: 'later', notBefore, isAway: true });
  expect(answered(500, asked)).toMatchObject({ type: 'later', notBefore: null });
});

test('what was taken, what is refused, and what went wrong on the way', () => {
  expect(answered(200)).toEqual({ type: 'taken' });
  expect(answered(299)).toEqual({ type: 'taken' });
  expect(answered(404)).toEqual({ type: 'refused', failure: '404' });
  expect(answered(307)).toMatchObject({ type: 'later', failure: '307' });
  expect(deliveryResult({ type: 'failed', code: 'timeout', detail: '' }, now)).toMatchObject({
    type: 'later',
    failure: 'timeout',
    isAway: true,
  });
});
