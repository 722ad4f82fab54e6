import { expect, it } from 'vitest';
import { hasVariables, isWebAddress } from './web-address.ts';

it.each([
  'https://shop.example/orders',
  'http://127.0.0.1:9000/x?y=1',
  'https://ร้าน.example/สินค้า',
  'https://shop.example/orders/{{ order.number }}?name={{ customer.name | url_encode }}',
  'https://{{ host }}/x',
  '{{ base_url }}/orders',
])('%s is an address', (text) => {
  expect(isWebAddress(text)).toBe(true);
});

it.each([
  'shop.example/orders',
  'javascript:alert(1)',
  'ftp://shop.example',
  'https://',
  'https://shop.example/my orders',
  '{{ base_url }}/my orders',
  '',
])('“%s” is none', (text) => {
  expect(isWebAddress(text)).toBe(false);
});

it('knows an address that only a chat can complete', () => {
  expect(hasVariables('https://x.example/{{ a }}.png')).toBe(true);
  expect(hasVariables('https://x.example/a.png')).toBe(false);
});
