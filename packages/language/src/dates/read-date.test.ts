import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFrom, dayOf, dayText, serialOf, weekdayOf } from './calendar.ts';
import { readDate, type DateAround } from './read-date.ts';

// A Monday.
const around: DateAround = { today: '2026-01-05', locale: 'en', toward: 'future' };
const read = (text: string, other: Partial<DateAround> = {}) =>
  readDate(text, { ...around, ...other })?.date ?? null;

describe('a date in an answer', () => {
  it.each([
    ['31/12', '2026-12-31'],
    ['on 31.12.', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['2026/1/9', '2026-01-09'],
    ['31.12.26', '2026-12-31'],
    ['12/31', '2026-12-31'],
    ['4/1', '2027-01-04'],
    ['5.1', '2026-01-05'],
    ['December 31st', '2026-12-31'],
    ['31 December 2026', '2026-12-31'],
    ['Dec 31, 2027', '2027-12-31'],
    ['the 31st of December', '2026-12-31'],
    ['29 February', '2028-02-29'],
  ])('%s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ['12月31日', '2026-12-31'],
    ['１２月３１號', '2026-12-31'],
    ['十二月三十一日', '2026-12-31'],
    ['2026年12月31日', '2026-12-31'],
    ['26年1月9号', '2026-01-09'],
    ['民國115年12月31日', '2026-12-31'],
    ['我要1月8', '2026-01-08'],
    ['1/9', '2026-01-09'],
    ['15号', '2026-01-15'],
    ['今天', '2026-01-05'],
    ['明天可以吗', '2026-01-06'],
    ['後天', '2026-01-07'],
    ['大后天', '2026-01-08'],
    ['星期五', '2026-01-09'],
    ['下週一', '2026-01-12'],
    ['3天后', '2026-01-08'],
    ['两周后', '2026-01-19'],
  ])('in Chinese: %s', (text, date) => {
    expect(read(text, { locale: 'zh-Hans' })).toBe(date);
  });

  it.each([
    ['31 ธันวาคม 2569', '2026-12-31'],
    ['31 ธ.ค. 69', '2026-12-31'],
    ['31 ธ.ค.', '2026-12-31'],
    ['๓๑/๑๒/๒๕๖๙', '2026-12-31'],
    ['31/12/69', '2026-12-31'],
    ['วันที่ 31 ธันวา', '2026-12-31'],
    ['วันที่ 15', '2026-01-15'],
    ['วันนี้', '2026-01-05'],
    ['พรุ่งนี้ค่ะ', '2026-01-06'],
    ['ปรุ่งนี้', '2026-01-06'],
    ['มะรืน', '2026-01-07'],
    ['วันศุกร์', '2026-01-09'],
    ['วันศุกร์หน้า', '2026-01-16'],
    ['อีก 3 วัน', '2026-01-08'],
  ])('in Thai: %s', (text, date) => {
    expect(read(text, { locale: 'th' })).toBe(date);
  });

  it.each([
    ['31 grudnia', '2026-12-31'],
    ['31-go grudnia', '2026-12-31'],
    ['31 gru 2026', '2026-12-31'],
    ['dziś', '2026-01-05'],
    ['jutro', '2026-01-06'],
    ['pojutrze', '2026-01-07'],
    ['w środę', '2026-01-07'],
    ['w piatek', '2026-01-09'],
    ['za 3 dni', '2026-01-08'],
    ['za 2 tygodnie', '2026-01-19'],
    ['15-go', '2026-01-15'],
  ])('in Polish: %s', (text, date) => {
    expect(read(text, { locale: 'pl' })).toBe(date);
  });

  it.each([
    ['today', '2026-01-05'],
    ['tomorow', '2026-01-06'],
    ['the day after tomorrow', '2026-01-07'],
    ['next friday', '2026-01-09'],
    ['on Monday', '2026-01-12'],
    ['in 10 days', '2026-01-15'],
    ['the 3rd', '2026-02-03'],
  ])('by its distance: %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it('is in the past where the shop asks for something that was', () => {
    const past = { toward: 'past' } as const;
    expect(read('31/12', past)).toBe('2025-12-31');
    expect(read('yesterday', past)).toBe('2026-01-04');
    expect(read('on Friday', past)).toBe('2026-01-02');
    expect(read('3 days ago', past)).toBe('2026-01-02');
    expect(read('3 dni temu', past)).toBe('2026-01-02');
    expect(read('the 3rd', past)).toBe('2026-01-03');
  });

  it('is the nearest one where either may be meant', () => {
    expect(read('31/12', { toward: 'nearest' })).toBe('2025-12-31');
    expect(read('1/2', { toward: 'nearest' })).toBe('2026-02-01');
  });

  it('keeps the month first where people write it so', () => {
    expect(read('3/4', { locale: 'en' })).toBe('2026-04-03');
    expect(read('3/4', { locale: 'zh-Hant' })).toBe('2026-03-04');
    expect(read('3/4', { locale: 'en-US' })).toBe('2026-03-04');
  });

  it.each([
    '',
    'no idea',
    '31/2',
    '30 lutego',
    '32 December',
    '0/0',
    '12345',
    '081-234-5678',
    'mayor',
    'sunny',
    '13月1日',
    '1.5.2',
  ])('%s is none', (text) => {
    expect(read(text)).toBeNull();
  });

  it('says where it stands', () => {
    expect(readDate('ส่ง ๓๑/๑๒ ได้ไหม', { ...around, locale: 'th' })).toEqual({
      date: '2026-12-31',
      text: '๓๑/๑๒',
      span: { start: 4, end: 9 },
    });
  });

  it('is always a day of the calendar, whatever the text', () => {
    const piece = fc.constantFrom(
      '1',
      '31',
      '12',
      '/',
      '.',
      '月',
      '日',
      ' ',
      'jan',
      'ธ.ค.',
      '2569',
      'in ',
      ' days',
      '下周一',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const date = read(pieces.join(''));
        return date === null || dayFrom(date) !== null;
      }),
    );
  });
});

describe('the calendar', () => {
  it('counts days there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (serial) => {
        expect(serialOf(dayOf(serial))).toBe(serial);
        expect(weekdayOf(serial + 7)).toBe(weekdayOf(serial));
      }),
    );
    expect(dayText({ year: 2026, month: 1, day: 5 })).toBe('2026-01-05');
    expect(weekdayOf(serialOf({ year: 2026, month: 1, day: 5 }))).toBe(1);
  });
});
