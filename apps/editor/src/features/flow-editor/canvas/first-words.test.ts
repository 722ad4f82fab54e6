import type { FlowNode } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { firstWords } from './first-words.ts';

const reply = (said: string, name?: string): FlowNode => ({
  id: 'n1',
  type: 'reply',
  version: 1,
  ...(name !== undefined && { name }),
  config: { text: { en: said, th: 'พัสดุกำลังเดินทาง' }, quickReplies: [] },
  position: { x: 0, y: 0 },
});

test('a step without a name is told apart by how its message begins, in the language of the reader', () => {
  expect(firstWords(reply('Your parcel\nis here'), 'en', 'en')).toBe('Your parcel is here');
  expect(firstWords(reply('Your parcel'), 'th', 'en')).toBe('พัสดุกำลังเดินทาง');
  expect(firstWords(reply('x'.repeat(60)), 'en', 'en')).toBe(`${'x'.repeat(48)}…`);
});

test('a name says enough, and a step that says nothing has no words', () => {
  expect(firstWords(reply('Your parcel', 'Parcel'), 'en', 'en')).toBe('');
  expect(firstWords({ ...reply(''), type: 'tag-lead', config: {} }, 'en', 'en')).toBe('');
});
