import { expect, test } from 'vitest';
import { isDeliveryAddress } from './delivery-address.ts';

test.each([
  ['https://shop.example/hook', true],
  ['https://shop.example:8443/hook?x=1', true],
  ['https://93.184.216.34/', true],
  ['http://shop.example/', false],
  ['http://93.184.216.34/', false],
  ['https://127.0.0.1/', false],
  ['https://[::1]/', false],
  ['https://0x7f000001/', false],
  ['https://169.254.169.254/latest', false],
  ['https://user:word@shop.example/', false],
  ['ftp://erp.local/', false],
  ['http://erp.local/hook', true],
  ['http://erp.local:81/hook', true],
  ['http://10.0.0.7:8080/hook', true],
  ['http://10.0.0.7:8081/hook', false],
  ['https://10.0.0.7:8080/hook', true],
  ['shop.example', false],
  ['', false],
])('%s: %s', (address, isFine) => {
  expect(isDeliveryAddress(address, ['erp.local', '10.0.0.7:8080'])).toBe(isFine);
});
