import { describe, expect, it } from 'vitest';
import { readAmount } from './read-amount.ts';

describe('the number in an answer', () => {
  it.each([
    ['3', 3],
    ['I need 12 of them', 12],
    ['๓ ชิ้น', 3],
    ['เอา3ชิ้น', 3],
    ['要５个', 5],
    ['要三个', 3],
    ['十二', 12],
    ['两件', 2],
    ['1,200', 1200],
    ['1 200 zł', 1200],
    ['1.200', 1200],
    ['2,5 m', 2.5],
    ['2.5', 2.5],
    ['12 500,50', 12500.5],
    ['-4', -4],
    ['two please', 2],
    ['สอง', 2],
    ['trzy', 3],
    ['5 or 6', 5],
  ])('%s is %d', (text, value) => {
    expect(readAmount(text)?.value).toBe(value);
  });

  it.each(['', 'many', 'A4', 'ok', 'XL'])('%s holds none', (text) => {
    expect(readAmount(text)).toBeNull();
  });

  it('says where it stands', () => {
    expect(readAmount('ขอ ๑๒ ชิ้น')).toEqual({ value: 12, text: '๑๒', span: { start: 3, end: 5 } });
  });
});
