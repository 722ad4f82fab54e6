import { describe, expect, test } from 'vitest';
import { extractContacts } from './extract-contacts.ts';
import { maskContacts } from './mask-contacts.ts';

const masked = (text: string, country: string) =>
  maskContacts(text, extractContacts(text, { country }));

describe('maskContacts', () => {
  test.each([
    ['手机13800138000，谢谢', 'CN', '手机138******00，谢谢'],
    ['一三八零零一三八零零零', 'CN', '一三八******零零'],
    ['+48 512-345-678', 'PL', '+48 5**-***-*78'],
    ['jan.nowak@example.pl', 'PL', 'j**.*****@example.pl'],
    ['test＠example.com', 'CN', 't***＠example.com'],
    ['jan (at) example.pl', 'PL', 'j** (at) example.pl'],
    ['微信 lin_2020x', 'CN', '微信 li*_****x'],
    ['QQ 123456789', 'CN', 'QQ 12******9'],
    ['line: @wang_2020', 'TW', 'line: @wa**_***0'],
    ['4111 1111 1111 1111', 'US', '**** **** **** 1111'],
    ['11010519491231002X', 'CN', '1***************2X'],
    ['订单号2403110912345678，SF1234567890123', 'CN', '订单号2403110912345678，SF1234567890123'],
    ['https://example.com/a', 'CN', 'https://example.com/a'],
    ['', 'CN', ''],
  ])('%s', (text, country, expected) => {
    expect(masked(text, country)).toBe(expected);
  });

  test('the order of the contacts does not matter, and overlapping ones are masked once', () => {
    const text = '13800138000 13912345678';
    const contacts = extractContacts(text, { country: 'CN' });
    expect(maskContacts(text, [...contacts, ...contacts].reverse())).toBe(
      '138******00 139******78',
    );
  });
});
