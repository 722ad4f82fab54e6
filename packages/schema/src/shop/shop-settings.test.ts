import { expect, test } from 'vitest';
import { inputProblems } from '../errors/input-problems.ts';
import { productSchema } from './product.ts';
import { freshShopSettings, shopSettingsSchema } from './shop-settings.ts';

const fresh = freshShopSettings({ timeZone: 'Asia/Bangkok', country: 'TH' });

function problemOf(change: object) {
  const input = { ...fresh, ...change };
  const { error } = shopSettingsSchema.safeParse(input);
  return error === undefined
    ? null
    : inputProblems(error, input).map(({ code, path }) => [code, path]);
}

const span = (from: string, to: string, weekday = 1) => ({ hours: [{ weekday, from, to }] });

test('a shop that has said nothing is a valid shop, and open at all times', () => {
  expect(problemOf({})).toBeNull();
  expect(fresh.hours).toEqual([]);
});

test.each([
  ['until midnight', span('18:00', '24:00')],
  ['a zone of Europe', { timeZone: 'Europe/Warsaw' }],
  ['UTC', { timeZone: 'UTC' }],
  ['a host with a port', { allowedHosts: ['erp.local', '10.0.0.7:8080', '[fd00::1]:3000'] }],
])('%s is taken', (_name, change) => expect(problemOf(change)).toBeNull());

test.each([
  ['a night in one span', span('22:00', '02:00'), 'shop.endsBeforeStart', 'hours.0.to'],
  ['an empty span', span('09:00', '09:00'), 'shop.endsBeforeStart', 'hours.0.to'],
  ['no hour of a clock', span('09:60', '18:00'), 'input.badFormat', 'hours.0.from'],
  ['an eighth weekday', span('09:00', '18:00', 8), 'input.tooHigh', 'hours.0.weekday'],
  ['an invented zone', { timeZone: 'Asia/Atlantis' }, 'shop.unknownTimeZone', 'timeZone'],
  ['a bare offset', { timeZone: '+07:00' }, 'shop.unknownTimeZone', 'timeZone'],
  ['a day that is not there', { holidays: ['2026-02-30'] }, 'input.badFormat', 'holidays.0'],
  ['an address as host', { allowedHosts: ['http://erp/'] }, 'input.badFormat', 'allowedHosts.0'],
])('%s is refused, and it is said where', (_name, change, code, path) => {
  expect(problemOf(change)).toEqual([[code, path]]);
});

test('a product needs a name in one language, and its links are for browsers only', () => {
  const product = {
    id: 'p1',
    name: { th: 'เสื้อยืด' },
    price: '฿590',
    url: '',
    image: 'https://shop.example/shirt.jpg',
    tags: ['summer'],
    stock: null,
    position: 1,
  };
  expect(productSchema.safeParse(product).success).toBe(true);
  for (const change of [{ name: { th: ' ' } }, { url: 'javascript:alert(1)' }, { stock: -1 }]) {
    expect(productSchema.safeParse({ ...product, ...change }).success).toBe(false);
  }
});
