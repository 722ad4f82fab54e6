import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChoiceNumber } from './read-choice-number.ts';

const bare = (number: number) => ({ number, isBare: true });
const place = (number: number | 'last') => ({ number, isBare: false });

describe('the number of a choice', () => {
  it.each([
    ['1', bare(1)],
    [' 2. ', bare(2)],
    ['３', bare(3)],
    ['๒', bare(2)],
    ['(4)', bare(4)],
    ['①', bare(1)],
    ['5️⃣', bare(5)],
    ['二', bare(2)],
    ['十二', bare(12)],
    ['two please', bare(2)],
    ['ขอ 2 ค่ะ', bare(2)],
    ['สอง', bare(2)],
    ['dwa', bare(2)],
  ])('%s is a mere number', (text, expected) => {
    expect(readChoiceNumber(text)).toEqual(expected);
  });

  it.each([
    ['no. 1', place(1)],
    ['No.2', place(2)],
    ['number 3', place(3)],
    ['#3', place(3)],
    ['the first one', place(1)],
    ['2nd', place(2)],
    ['第一个', place(1)],
    ['第二個', place(2)],
    ['选三吧', bare(3)],
    ['1号', place(1)],
    ['ข้อ 1', place(1)],
    ['ข้อที่ ๒ ครับ', place(2)],
    ['อันแรกค่ะ', place(1)],
    ['nr 2', place(2)],
    ['poproszę drugą', place(2)],
    ['ten pierwszy', place(1)],
    ['最后一个', place('last')],
    ['ostatni', place('last')],
  ])('%s names a place', (text, expected) => {
    expect(readChoiceNumber(text)).toEqual(expected);
  });

  it.each(['', 'hello', '0', 'I need 2 of them', '12 zł', '081-234-5678', '1 or 2?', '第', '100'])(
    '%s names none',
    (text) => {
      expect(readChoiceNumber(text)).toBeNull();
    },
  );

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readChoiceNumber(text);
        return read === null || read.number === 'last' || read.number >= 1;
      }),
    );
  });
});
