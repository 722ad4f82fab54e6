import { describe, expect, test } from 'vitest';
import { analysedCharacters } from './contact.ts';
import { contactCases } from './contacts.cases.ts';
import { extractContacts } from './extract-contacts.ts';

describe('extractContacts', () => {
  test.each(contactCases)('$country: $text', ({ text, country, found }) => {
    const contacts = extractContacts(text, { country });
    expect(contacts.map(({ kind, value }) => `${kind}:${value}`)).toEqual(found);
    for (const contact of contacts) {
      expect(text.slice(contact.span.start, contact.span.end)).toBe(contact.text);
    }
  });

  test('says what was written, where, and why', () => {
    expect(
      extractContacts('加微一三八零零一三八零零零，单号ＳＦ1234567890123', { country: 'CN' }),
    ).toEqual([
      {
        kind: 'phone',
        value: '+8613800138000',
        text: '一三八零零一三八零零零',
        span: { start: 2, end: 13 },
        because: 'phone.obfuscated',
      },
      {
        kind: 'orderNumber',
        value: 'SF1234567890123',
        text: 'ＳＦ1234567890123',
        span: { start: 16, end: 31 },
        because: 'orderNumber.announced',
      },
    ]);
  });

  test.each([
    ['phone.valid', '13800138000', 'CN'],
    ['phone.announced', 'tel. 512345678', 'PL'],
    ['phone.wechat', 'vx13800138000', 'CN'],
    ['phone.obfuscated', '1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', 'CN'],
    ['email.address', 'jan@example.pl', 'PL'],
    ['email.obfuscated', 'jan(at)example.pl', 'PL'],
    ['url.scheme', 'https://example.pl', 'PL'],
    ['url.domain', 'example.pl', 'PL'],
    ['line.announced', 'line id: jan_1', 'TH'],
    ['wechat.announced', 'wechat: jan_1234', 'TH'],
    ['qq.announced', 'qq 12345', 'CN'],
    ['orderNumber.announced', 'order no 1234', 'US'],
    ['trackingNumber.announced', 'AWB 123456', 'US'],
    ['trackingNumber.prefix', 'SF1234567890123', 'CN'],
    ['trackingNumber.checkDigit', 'RR473124829GB', 'GB'],
    ['bankCard.announced', 'konto 12 1234 5678 0000', 'PL'],
    ['bankCard.luhn', '4111111111111111', 'US'],
    ['bankCard.iban', 'GB82WEST12345698765432', 'GB'],
    ['identityCard.announced', 'passport AB123456', 'GB'],
    ['identityCard.checksum', '11010519491231002X', 'CN'],
  ])('%s', (because, text, country) => {
    expect(extractContacts(text, { country }).map((contact) => contact.because)).toEqual([because]);
  });

  test('a country that nobody knows finds international numbers', () => {
    for (const country of ['XX', '', 'constructor', '__proto__']) {
      const found = extractContacts('+48 512 345 678, 512345678', { country });
      expect(found.map(({ value }) => value)).toEqual(['+48512345678']);
    }
  });

  test('takes the country in small letters', () => {
    expect(extractContacts('512345678', { country: 'pl' })).toHaveLength(1);
  });

  test('looks at the first characters only, and not at half a number', () => {
    const before = 'a '.repeat((analysedCharacters - 8) / 2);
    expect(extractContacts(`${before}13800138000`, { country: 'CN' })).toEqual([]);
    expect(extractContacts(`${before}1234567 91234567`, { country: 'HK' })).toEqual([]);
    expect(extractContacts(`13800138000 ${before}${before}`, { country: 'CN' })).toHaveLength(1);
  });
});
