import type { FoundProduct } from '@bellhop/schema';

const product = (id: string, names: Record<string, string>, price: string): FoundProduct => ({
  id,
  names,
  price,
  url: `https://shop.example/${id}`,
  image: '',
  stock: 12,
});

/** Products of a shop that sells clothes, for test chats. */
export const sampleProducts: FoundProduct[] = [
  product(
    'linen-shirt',
    {
      en: 'Linen shirt',
      'zh-Hans': '亚麻衬衫',
      'zh-Hant': '亞麻襯衫',
      th: 'เสื้อเชิ้ตลินิน',
      pl: 'Lniana koszula',
    },
    '฿590',
  ),
  product(
    'canvas-bag',
    {
      en: 'Canvas bag',
      'zh-Hans': '帆布包',
      'zh-Hant': '帆布包',
      th: 'กระเป๋าผ้า',
      pl: 'Torba płócienna',
    },
    '฿290',
  ),
];
