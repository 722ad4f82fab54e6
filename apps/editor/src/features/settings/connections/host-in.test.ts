import { expect, test } from 'vitest';
import { hostIn } from './host-in.ts';

test.each([
  ['erp.local', 'erp.local'],
  [' ERP.local:8080 ', 'erp.local:8080'],
  ['https://erp.local:8443/orders?id=1', 'erp.local:8443'],
  ['http://[fd00::1]:3000/', '[fd00::1]:3000'],
  ['not a host', 'not a host'],
])('%s is taken as %s', (typed, host) => {
  expect(hostIn(typed)).toBe(host);
});
