import type { IntentReading, Understood } from '@bellhop/schema';
import type { NodeExample } from '../contract/example.ts';
import { presentExamples } from './present-examples.ts';
import { understoodOf } from '../reading/understood-example.ts';

const keywords = {
  on: 'keywords',
  keywords: ['多少钱', 'how much', 'ราคา', 'ile kosztuje'],
  mode: 'contains',
  without: [],
  stem: false,
  typos: false,
  soundsAlike: false,
  pattern: '',
  intents: [],
  buttons: [],
  canInterrupt: false,
};
const parcel = { ...keywords, keywords: ['paczka', 'dostawa'] };
const tracking = { ...keywords, on: 'pattern', pattern: '[A-Z]{2}\\d{9}TH' };
const price = { ...keywords, on: 'intent', intents: ['price', 'discount'] };
const person = { ...keywords, on: 'person' };
const question = { ...keywords, on: 'question' };

function asksStored(verdict: 'answer' | 'didYouMean'): { understood: Understood } {
  const confidence = verdict === 'answer' ? 0.8 : 0.4;
  const hits = [
    {
      id: 'cost',
      question: 'How much is shipping?',
      confidence,
      answer: { en: 'Shipping is $4.' },
    },
  ];
  const because = [{ word: 'shipping', weight: 0.6, span: { start: 0, end: 8 } }];
  return {
    understood: understoodOf({ faq: { verdict, hits, answerAt: 0.6, askAt: 0.3, because } }),
  };
}

const ranked = [
  { intent: 'price', names: { en: 'Price', 'zh-Hans': '价格' }, confidence: 0.71 },
  { intent: 'stock', names: { en: 'In stock?' }, confidence: 0.2 },
];
const because = [{ word: 'cost', weight: 0.5, span: { start: 14, end: 18 } }];

function reads(verdict: IntentReading['verdict']): { understood: Understood } {
  return {
    understood: understoodOf({ intent: { verdict, ranked, answerAt: 0.6, askAt: 0.3, because } }),
  };
}
const asks = {
  understood: understoodOf({ person: { text: 'a human', span: { start: 10, end: 17 } } }),
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
  {
    name: 'all keywords, in any order',
    config: { ...parcel, mode: 'all', stem: true },
    event: { text: 'kiedy dostawa mojej paczki?' },
    expect: { matched: true },
  },
  {
    name: 'one of all keywords is missing',
    config: { ...parcel, mode: 'all' },
    event: { text: 'kiedy dostawa?' },
    expect: { matched: false },
  },
  {
    name: 'keywords far apart',
    config: { ...keywords, keywords: ['cancel', 'order'], mode: 'near' },
    event: { text: 'cancel nothing please, I only want to know when you will ship my order' },
    expect: { matched: false },
  },
  {
    name: 'keywords close together',
    config: { ...keywords, keywords: ['cancel', 'order'], mode: 'near' },
    event: { text: 'please cancel my order' },
    expect: { matched: true },
  },
  {
    name: 'a typing mistake',
    config: { ...keywords, keywords: ['shipping'], typos: true },
    event: { text: 'how long is shiping' },
    expect: { matched: true },
  },
  {
    name: 'a word that must not occur',
    config: { ...parcel, without: ['nie'] },
    event: { text: 'to nie moja paczka' },
    expect: { matched: false },
  },
  {
    name: 'a parcel number by its pattern',
    config: tracking,
    event: { text: 'my parcel is ed123456789th' },
    expect: { matched: true },
  },
  {
    name: 'nothing that fits the pattern',
    config: tracking,
    event: { text: 'my parcel is late' },
    expect: { matched: false },
  },
  {
    name: 'a pattern that nobody can read never matches and never fails',
    config: { ...tracking, pattern: '(((' },
    event: { text: '(((' },
    expect: { matched: false },
  },
  {
    name: 'wants what it listens to',
    config: price,
    event: { text: 'what does this cost?', facts: reads('answer') },
    expect: { matched: true },
  },
  {
    name: 'perhaps wants it, which is not enough',
    config: price,
    event: { text: 'what does this cost?', facts: reads('didYouMean') },
    expect: { matched: false },
  },
  {
    name: 'wants something else',
    config: { ...price, intents: ['returns'] },
    event: { text: 'what does this cost?', facts: reads('answer') },
    expect: { matched: false },
  },
  {
    name: 'pressed the button of an intent',
    config: price,
    event: { text: 'Discount', button: 'intent:discount', facts: reads('answer') },
    expect: { matched: true },
  },
  {
    name: 'pressed the button of another intent',
    config: price,
    event: { text: 'Price of returns', button: 'intent:returns', facts: reads('answer') },
    expect: { matched: false },
  },
  {
    name: 'the shop has taught nothing yet',
    config: price,
    event: { text: 'what does this cost?' },
    expect: { matched: false },
  },
  {
    name: 'asks for a person',
    config: person,
    event: { text: 'let me see a human', facts: asks },
    expect: { matched: true },
  },
  {
    name: 'a button is not words',
    config: person,
    event: { text: 'let me see a human', button: 'human', facts: asks },
    expect: { matched: false },
  },
  {
    name: 'asks a stored question',
    config: question,
    event: { text: 'shipping how much', facts: asksStored('answer') },
    expect: { matched: true },
  },
  {
    name: 'asks something that is only near to one',
    config: question,
    event: { text: 'shipping', facts: asksStored('didYouMean') },
    expect: { matched: false },
  },
  {
    name: 'no question is stored',
    config: question,
    event: { text: 'shipping' },
    expect: { matched: false },
  },
  ...presentExamples,
];
