import { compileLanguage, understand } from '@bellhop/engine';
import { contactKinds, contactReasons, recognisedKinds, type Understood } from '@bellhop/schema';
import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import en from './messages/en.json';
import pl from './messages/pl.json';
import th from './messages/th.json';
import zhHans from './messages/zh-Hans.json';
import zhHant from './messages/zh-Hant.json';
import { contactText, languageText, recognisedText } from './reading-words.ts';

const resources = { en, pl, th, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
const i18n = createInstance();
await i18n.init({
  resources: Object.fromEntries(
    Object.entries(resources).map(([locale, app]) => [locale, { translation: app }]),
  ),
  interpolation: { escapeValue: false },
  showSupportNotice: false,
});

function wordsIn(locale: string) {
  const translate = i18n.getFixedT(locale);
  return {
    locale,
    t: (key: string, values: Readonly<Record<string, unknown>> = {}) => translate(key, values),
  };
}

const nothing = compileLanguage(null, { intents: [], faq: [] });
const read = (text: string, country: string) =>
  understand(nothing, text, { locale: null, day: '2026-03-02', country });

function told(locale: string, text: string, country: string, understood = read(text, country)) {
  const words = wordsIn(locale);
  const { contacts, recognised = [] } = understood;
  return [
    languageText(words, understood, text),
    ...contacts.map((contact) => contactText(words, contact, text)),
    ...recognised.map((number) => recognisedText(words, number, text)),
  ];
}

describe.each(Object.keys(resources))('what was read has words in %s:', (locale) => {
  it.each(contactReasons)('the reason %s', (code) => {
    expect(i18n.exists(`contactReason.${code}`, { lng: locale })).toBe(true);
    expect(wordsIn(locale).t(`contactReason.${code}`)).not.toMatch(/[{}]/);
  });

  it.each([
    ...contactKinds.map((kind) => `contact.${kind}`),
    ...recognisedKinds.map((kind) => `recognised.${kind}`),
  ])('%s', (key) => {
    expect(i18n.exists(key, { lng: locale })).toBe(true);
  });
});

describe('why a message was read as it was', () => {
  it('names the language with how sure it is and the words that speak for it', () => {
    expect(told('en', 'gdzie jest moja paczka', 'PL')).toEqual([
      expect.stringMatching(/^Polish \(\d+%\): gdzie, jest, moja$/),
    ]);
    expect(told('zh-Hans', '請問有現貨嗎', 'TW')).toEqual([
      expect.stringMatching(/^繁体中文（\d+%）：\S、\S/),
    ]);
  });

  it('names where a phone number is from, and what a number is that is no contact', () => {
    expect(told('en', '081-234-5678', 'TH').slice(1)).toEqual([
      'phone +66812345678: a number of Thailand',
    ]);
    expect(told('en', 'moje zamówienie 600700800', 'PL').slice(1)).toEqual([
      'order number 600700800: after the word “zamówienie”',
    ]);
    expect(told('th', 'เบอร์ 081-234-5678', 'TH').slice(1)).toEqual([
      'เบอร์โทร +66812345678: อยู่หลังคำว่า “เบอร์”',
    ]);
  });

  it('does not repeat the number of a card', () => {
    expect(told('en', '4111 1111 1111 1111', 'US').slice(1)).toEqual([
      'bank card or account: its check digit is right',
    ]);
  });

  it('gives no words for the language when they would not be those of then', () => {
    const text = 'gdzie jest moja paczka';
    const then = (change: Partial<Understood>) =>
      told('en', text, 'PL', { ...read(text, 'PL'), ...change });
    expect(then({ languageShare: 0.51 })).toEqual(['Polish (51%)']);
    expect(then({ language: 'en' })).toEqual([expect.stringMatching(/^English \(\d+%\)$/)]);
    expect(then({ language: null })).toEqual([null]);
  });

  it('says of an event from before reasons were kept what it said then', () => {
    const {
      languageShare: _share,
      recognised: _numbers,
      ...rest
    } = read('gdzie 081-234-5678', 'TH');
    const contacts = rest.contacts.map(({ kind, value, span }) => ({ kind, value, span }));
    expect(told('en', 'gdzie 081-234-5678', 'TH', { ...rest, contacts })).toEqual([
      'Polish',
      'phone +66812345678',
    ]);
  });
});
