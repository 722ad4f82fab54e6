import { describe, expect, it } from 'vitest';
import { readableValues } from './readable-values.ts';

const word = (key: string) => `<${key}>`;

describe('readableValues', () => {
  it('reads a value by what its name promises', () => {
    const values = {
      count: 2,
      choiceFound: 'paid',
      languages: ['pl', 'th'],
      names: { en: 'Price', pl: 'Cena' },
      intents: ['price', 'gone'],
      words: ['a', 'b'],
    };
    const intentName = (id: string) => (id === 'price' ? 'Cena' : undefined);
    expect(readableValues(values, 'pl', word, intentName)).toEqual({
      count: 2,
      choiceFound: '<choice.paid>',
      languages: 'polski, tajski',
      names: 'Cena',
      intents: 'Cena, gone',
      words: 'a, b',
    });
  });

  it('takes several names, the nearest language, and things that are no names', () => {
    const names = [{ 'zh-Hans': '价格' }, { th: 'ราคา' }];
    expect(readableValues({ names }, 'zh-Hant', word)).toEqual({ names: '价格, ราคา' });
    expect(readableValues({ names: 'Price' }, 'en', word)).toEqual({ names: '' });
    expect(readableValues({ intents: ['constructor'] }, 'en', word)).toEqual({
      intents: 'constructor',
    });
  });
});
