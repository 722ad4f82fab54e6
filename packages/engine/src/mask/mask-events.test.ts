import { extractContacts } from '@bellhop/language';
import type { Event } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { compileLanguage } from '../understand/compile-language.ts';
import { understand } from '../understand/understand.ts';
import { maskEvents } from './mask-events.ts';

const facts: Event['facts'] = {
  owner: 'bot',
  customer: { id: 'cust-778', name: 'Malee Srisuk', locale: 'th' },
  tags: [],
  orders: [
    {
      number: 'TH24031109',
      status: 'shipped',
      total: '฿590',
      items: ['Tote bag'],
      tracking: 'TH0123456789Z',
      placedAt: '2026-01-01T00:00:00.000Z',
    },
  ],
  agentsOnline: 0,
  channel: { key: 'demo', name: 'Demo' },
  messagesBefore: 0,
  localTime: { hour: 1, minute: 1, weekday: 1 },
};

const wrote = (text: string): Event => ({
  id: 'e',
  at: '2026-03-01T10:00:00.000Z',
  seed: 1,
  facts,
  body: { type: 'customerMessage', text, button: null, attachments: [] },
});

function masked(text: string, country = 'TH'): string {
  const [event] = maskEvents([wrote(text)], country);
  return event?.body.type === 'customerMessage' ? event.body.text : '';
}

const kindsIn = (text: string, country: string) =>
  extractContacts(text, { country }).map(({ kind }) => kind);

describe('events without whose they were', () => {
  it.each([
    ['My number is 081-234-5678', 'TH', '345678'],
    ['手机13800138000，谢谢', 'CN', '00138000'],
    ['+48 512-345-679', 'PL', '345-679'],
    ['jan.nowak@example.pl', 'PL', 'nowak'],
    ['微信 lin_2020x', 'CN', 'lin_2020x'],
    ['QQ 987654321', 'CN', '987654321'],
  ])('a way to reach somebody becomes another one of its kind: %s', (text, country, secret) => {
    const result = masked(text, country);
    expect(result).not.toContain(secret);
    expect(kindsIn(result, country)).toEqual(kindsIn(text, country));
  });

  it('what cannot be made up is made unreadable', () => {
    expect(masked('card 4111 1111 1111 1111', 'US')).not.toContain('4111 1111 1111');
    expect(masked('一三八零零一三八零零零', 'CN')).not.toContain('八零零一');
  });

  it.each([
    ['zamówienie 600700800', 'PL'],
    ['paczka RR473124829GB', 'GB'],
    ['4111 1111 1111 1111', 'US'],
    ['GB82 WEST 1234 5698 7654 32', 'GB'],
    ['passport AB123456', 'GB'],
    ['11010519491231002X', 'CN'],
  ])('a number that the reading recognised is not there any more: %s', (text, country) => {
    const event = wrote(text);
    const around = { locale: null, day: '2026-03-01', country };
    const understood = understand(compileLanguage(null, { intents: [], faq: [] }), text, around);
    const [result] = maskEvents([{ ...event, facts: { ...facts, understood } }], country);
    const [{ span } = { span: { start: 0, end: 0 } }] = understood.recognised ?? [];
    expect(span.end).toBeGreaterThan(span.start);
    expect(JSON.stringify(result)).not.toContain(text.slice(span.start, span.end));
    expect(result?.facts).not.toHaveProperty('understood');
  });

  it('names and numbers of orders come out the same everywhere', () => {
    const [first, second] = maskEvents(
      [wrote('I am malee, where is TH24031109?'), wrote('Tracking TH0123456789Z?')],
      'TH',
    );
    const [order] = first?.facts.orders ?? [];
    expect(first?.body).toMatchObject({ text: `I am Sam, where is ${order?.number ?? '-'}?` });
    expect(second?.body).toMatchObject({ text: `Tracking ${order?.tracking ?? '-'}?` });
    expect(JSON.stringify([first, second])).not.toMatch(/24031109|0123456789Z|Malee|778/i);
  });

  it.each([
    'Send it to 12/3 Sukhumvit Soi 11 please',
    'ul. Marszałkowska 10, 00-590 Warszawa',
    '上海市浦东新区世纪大道100号5楼',
    'บ้านเลขที่ 99 ถนนสุขุมวิท แขวงคลองเตย',
  ])('where somebody lives goes: %s', (text) => {
    expect(masked(text)).not.toMatch(/Sukhumvit|Marszałkowska|浦东|สุขุมวิท/);
  });

  it('keywords around a name, a number and an address stay, so that a test made of it goes the same way', () => {
    expect(
      masked(
        'A giant zebra for Malee, 081-234-5678, ship to Somchai Jaidee, 12/3 Sukhumvit Soi 11',
      ),
    ).toBe('A giant zebra for Sam, 081-212-3456, ship to Alex, 1 Example Street');
  });

  it('who was named once is found without a word that announces it', () => {
    const texts = ['ask my friend Somchai Jaidee', '收件人：王小明', 'Somchai comes, 王小明 too'];
    const [, , last] = maskEvents(texts.map(wrote), 'TH');
    expect(last?.body).toMatchObject({ text: 'Alex comes, Alex too' });
  });

  it.each([
    'Where is my order?',
    'ship to Bangkok',
    'Is this a good present for my friend?',
    'call me tomorrow',
    'Do you have the giant zebra in Large?',
    'How much is it for 2 pieces?',
    '有没有红色的？',
    '能寄到上海吗？要几天',
    '我朋友想要一个一样的',
    '送给妈妈的，有礼盒吗',
    '有沒有大一點的？',
    '可以寄到台北嗎',
    '請問多少錢，三件有折扣嗎',
    'ส่งกี่วันถึง',
    'ส่งเชียงใหม่ได้ไหมคะ',
    'คุณมีสีแดงไหม',
    'ขอบคุณมากค่ะ',
    'ซื้อให้เพื่อน 2 ชิ้น ลดไหม',
    'Ile kosztuje torba 2 szt.?',
    'Czy wysyłacie do Krakowa?',
    'prezent dla mojej mamy',
    'Czy ma Pani rozmiar 38?',
    'Proszę o kontakt jutro',
  ])('everything else stays as it was written: %s', (text) => {
    expect(masked(text)).toBe(text);
  });
});
