import { expect, it } from 'vitest';
import { readApiError } from './api-error.ts';

it('reads a coded refusal with its fields', () => {
  const problems = [{ code: 'input.required', path: 'name' }];
  expect(readApiError({ data: { bellhop: { code: 'input.invalid', problems } } })).toEqual({
    code: 'input.invalid',
    problems,
  });
});

it('tells a server that broke from one that is not there', () => {
  expect(readApiError({ data: { code: 'INTERNAL_SERVER_ERROR' } }).code).toBe('internal');
  expect(readApiError(new TypeError('fetch failed')).code).toBe('offline');
  expect(readApiError(null).code).toBe('offline');
});
