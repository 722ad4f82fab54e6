import { expect, it } from 'vitest';
import { flowFileName } from './file-name.ts';

it.each([
  ['Shop assistant', 'shop-assistant.flow.json'],
  ['../../etc/passwd', 'etc-passwd.flow.json'],
  ['售前 客服', '售前-客服.flow.json'],
  ['ผู้ช่วยร้าน', 'ผู้ช่วยร้าน.flow.json'],
  ['???', 'flow.flow.json'],
])('%s is saved as %s', (name, file) => {
  expect(flowFileName(name)).toBe(file);
});
