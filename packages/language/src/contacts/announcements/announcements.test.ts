import { expect, test } from 'vitest';
import { fold } from '../../fold/fold.ts';
import { announcedKinds } from './announcement.ts';
import { findAnnouncements } from './find-announcements.ts';
import { allAnnouncements } from './registry.ts';

test('no word announces two different things', () => {
  const meanings = new Map<string, Set<string>>();
  for (const { sure, perhaps } of allAnnouncements) {
    for (const kind of announcedKinds) {
      for (const [strength, words] of [
        ['sure', sure[kind] ?? []],
        ['perhaps', perhaps[kind] ?? []],
      ] as const) {
        for (const word of words) {
          const folded = fold(word).text;
          meanings.set(folded, (meanings.get(folded) ?? new Set()).add(`${strength} ${kind}`));
        }
      }
    }
  }
  expect([...meanings].filter(([, found]) => found.size > 1)).toEqual([]);
});

test.each([
  ['订单电话：', 'phone'],
  ['訂單編號是', 'orderNumber'],
  ['NUMER PRZESYLKI', 'trackingNumber'],
  ['สั่งออนไลน์', 'nothing'],
  ['wechat pay', 'nothing'],
  ['tel512', 'phone'],
])('%s', (text, kind) => {
  const found = findAnnouncements(text);
  expect(found.map((each) => each.kind)).toEqual([kind]);
});

test('what is announced begins behind signs and small words', () => {
  for (const text of ['电话号码是: 1', 'my order number is: #1', 'เบอร์โทร คือ 1', 'nr tel. to 1']) {
    expect(findAnnouncements(text).at(-1)?.next).toBe(text.indexOf('1'));
  }
});
