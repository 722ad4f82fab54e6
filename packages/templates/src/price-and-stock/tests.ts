import type { FoundProduct, TestStep } from '@bellhop/schema';
import type { TestPlan, WordsOf } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** What a shop's list of products has to offer. */
const shirt: FoundProduct = {
  id: 'shirt',
  names: {
    en: 'Linen shirt',
    th: 'เสื้อลินิน',
    pl: 'Koszula lniana',
    'zh-Hans': '亚麻衬衫',
    'zh-Hant': '亞麻襯衫',
  },
  price: '฿590',
  url: '',
  image: '',
  stock: 4,
};
const found = { answer: { kind: 'products', products: [shirt] } } satisfies TestStep;
const soldOut = {
  answer: { kind: 'products', products: [{ ...shirt, stock: 0 }] },
} satisfies TestStep;

/** The tag is the operator's word. What is shown after that depends on the shop's own list of products. */
export function tests(words: Words): TestPlan<typeof en>[] {
  return [...asked(words), ...others(words)];
}

function asked({ name }: Words): TestPlan<typeof en>[] {
  const tags = [name('interested')];
  const lead = { stage: 'interested', score: 10 };
  return [
    {
      id: 'price',
      given: { locale: 'th' },
      steps: [
        { customer: { text: 'ตัวนี้ราคาเท่าไหร่คะ' } },
        { expect: { contains: [th.say.price], lacks: [th.say.stock], tags, lead } },
        found,
        { expect: { contains: [th.say.priceList, th.say.anything], steps: ['showPrices'] } },
      ],
    },
    {
      id: 'priceOther',
      given: { locale: 'en' },
      steps: [
        { customer: { text: 'what would that cost me' } },
        { expect: { steps: ['priceOther', 'markPrice'], contains: [en.say.price], tags } },
      ],
    },
    {
      id: 'stock',
      given: { locale: 'zh-Hans' },
      steps: [
        { customer: { text: '这款有货吗' } },
        { expect: { contains: [zhHans.say.stock], lacks: [zhHans.say.price], tags, lead } },
        soldOut,
        { expect: { lacks: [zhHans.say.stockList], contains: [zhHans.say.which] } },
      ],
    },
    {
      id: 'stockOther',
      given: { locale: 'pl' },
      steps: [
        { customer: { text: 'Czy jest w kolorze czarnym?' } },
        { expect: { steps: ['stockOther', 'markStock'], contains: [pl.say.stock], tags } },
      ],
    },
  ];
}

function others({ name }: Words): TestPlan<typeof en>[] {
  const tags = [name('interested')];
  return [
    {
      id: 'tip',
      given: { locale: 'zh-Hant' },
      steps: [
        { customer: { text: '有推薦的嗎' } },
        { expect: { contains: [zhHant.say.tip], lacks: [zhHant.say.price], tags } },
      ],
    },
    {
      id: 'shipping',
      given: { locale: 'zh-Hans' },
      steps: [
        { customer: { text: '运费多少钱' } },
        { expect: { lacks: [zhHans.say.price], noTags: tags } },
      ],
    },
    {
      id: 'bargain',
      given: { locale: 'en' },
      steps: [
        { customer: { text: 'is that your best price?' } },
        { expect: { lacks: [en.say.price], noTags: tags } },
      ],
    },
  ];
}
