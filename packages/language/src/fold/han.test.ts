import { describe, expect, test } from 'vitest';
import { simplifyHan, writingOf } from './han.ts';

describe('Chinese characters', () => {
  test.each([
    ['錢', '钱'],
    ['發', '发'],
    ['髮', '发'],
    ['裡', '里'],
    ['爲', '为'],
    ['為', '为'],
    ['A錢b', 'A钱b'],
    ['价格', '价格'],
  ])('%s becomes %s', (from, to) => {
    expect(simplifyHan(from)).toBe(to);
  });

  test.each([
    ['錢', 'traditional'],
    ['於', 'traditional'],
    ['钱', 'simplified'],
    ['后', 'both'],
    ['乾', 'both'],
    ['好', 'both'],
    ['a', 'both'],
  ])('%s is at home in %s', (character, writing) => {
    expect(writingOf(character)).toBe(writing);
  });
});
