import type { NodeExample } from '../contract/example.ts';

const keywords = {
  on: 'keywords',
  keywords: ['多少钱', 'how much', 'ราคา', 'ile kosztuje'],
  mode: 'contains',
  canInterrupt: false,
};

export const examples: NodeExample[] = [
  {
    name: 'a keyword in the other Chinese script',
    config: keywords,
    event: { text: '老板這個多少錢呀' },
    expect: { matched: true },
  },
  {
    name: 'full-width capitals',
    config: keywords,
    event: { text: 'ＨＯＷ ＭＵＣＨ is it?' },
    expect: { matched: true },
  },
  {
    name: 'a Thai keyword inside a sentence',
    config: keywords,
    event: { text: 'ขอทราบราคาหน่อยค่ะ' },
    expect: { matched: true },
  },
  {
    name: 'another question',
    config: keywords,
    event: { text: 'where is my parcel?' },
    expect: { matched: false },
  },
  {
    name: 'the first message',
    config: { ...keywords, on: 'firstContact' },
    event: { text: 'hi' },
    expect: { matched: true },
  },
  {
    name: 'not the first message any more',
    config: { ...keywords, on: 'firstContact' },
    event: { text: 'hi', facts: { messagesBefore: 3 } },
    expect: { matched: false },
  },
  {
    name: 'anything at all',
    config: { ...keywords, on: 'any' },
    event: { text: '👍' },
    expect: { matched: true },
  },
];
