import { emptyFlow, type JsonObject } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { findSteps } from './find-steps.ts';

const document = emptyFlow('f_1', {
  name: 'Shop',
  description: '',
  kind: 'conversation',
  defaultLocale: 'en',
  locales: ['en', 'th'],
});
const add = (id: string, type: string, config: JsonObject, y: number) => {
  document.nodes[id] = { id, type, version: 1, config, position: { x: 0, y } };
};
add('n1', 'message', { on: 'keywords', keywords: ['refund'], mode: 'contains' }, 0);
const text = { en: 'Your parcel is on its way', th: 'พัสดุกำลังเดินทาง' };
add('n2', 'reply', { text, quickReplies: [{ id: 'way', label: { en: 'Thanks' } }] }, 200);

const found = (search: string) =>
  findSteps(document, { search, locale: 'en', titleOf: ({ type }) => type }).map(
    ({ node, around }) => [node.id, around],
  );

test('nothing looked for: all steps in reading order', () => {
  expect(found(' ')).toEqual([
    ['n1', ''],
    ['n2', ''],
  ]);
});

test('titles, messages in any language and words are looked into, whatever their case and width', () => {
  expect(found('REPLY')).toEqual([['n2', '']]);
  expect(found('Ｐarcel')).toEqual([['n2', 'Your parcel is on its way']]);
  expect(found('พัสดุ')).toEqual([['n2', 'พัสดุกำลังเดินทาง']]);
  expect(found('refund')).toEqual([['n1', 'refund']]);
});

test('what was chosen from a list and ids are no text', () => {
  expect(found('contains')).toEqual([]);
  expect(found('zebra')).toEqual([]);
});
