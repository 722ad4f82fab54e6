import { describe, expect, it } from 'vitest';
import { missingCharacters } from '../../api/password-rule.ts';
import { isEmail, returnPath } from './credentials.ts';

describe('returnPath', () => {
  it.each([
    ['/inbox/c1?view=all', '/inbox/c1?view=all'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/sign-in?to=/x', '/'],
    [null, '/'],
  ])('%s leads to %s', (wanted, expected) => {
    expect(returnPath(wanted)).toBe(expected);
  });
});

it('catches addresses that cannot be right', () => {
  expect(isEmail(' anna@shop.com ')).toBe(true);
  for (const text of ['', 'anna', 'anna@shop', 'an na@shop.com', '@shop.com'])
    expect(isEmail(text)).toBe(false);
});

it('counts what a password still lacks', () => {
  expect(missingCharacters('')).toBe(10);
  expect(missingCharacters('123456789')).toBe(1);
  expect(missingCharacters('1234567890')).toBe(0);
});
