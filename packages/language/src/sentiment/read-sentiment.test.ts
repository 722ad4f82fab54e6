import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSentiment } from './read-sentiment.ts';
import { chinesePhrases } from './zh/phrases.ts';
import { englishPhrases } from './en/phrases.ts';
import { polishPhrases } from './pl/phrases.ts';
import { thaiPhrases } from './th/phrases.ts';

describe('phrases of the lists', () => {
  test.each([
    ['zh-Hans', '都等了一个星期了还没收到', 'negative', 'complaint', '还没收到'],
    ['zh-Hans', '太差了，再也不买了', 'negative', 'complaint', '太差'],
    ['zh-Hant', '你們是騙子店吧', 'negative', 'insult', '騙子店'],
    ['zh-Hant', '我要投訴你們', 'negative', 'threat', '我要投訴'],
    ['zh-Hans', '再不处理我就打12345', 'negative', 'threat', '打12345'],
    ['zh-Hans', '客服态度很好，发货也快', 'positive', 'praise', '态度很好'],
    ['zh-Hans', '非常满意', 'positive', 'praise', '非常满意'],
    ['th', 'แย่มาก ไม่ซื้ออีกแล้ว', 'negative', 'complaint', 'แย่มาก'],
    ['th', 'ร้านโกง เอาเงินคืนมา', 'negative', 'insult', 'ร้านโกง'],
    ['th', 'ถ้าวันนี้ไม่ส่ง พรุ่งนี้จะแจ้งความ', 'negative', 'threat', 'จะแจ้งความ'],
    ['th', 'ส่งไวมาก ประทับใจค่ะ', 'positive', 'praise', 'ส่งไวมาก'],
    ['pl', 'Paczka nie dotarła, ile można czekać?!', 'negative', 'complaint', 'nie dotarła'],
    ['pl', 'To oszuści, złodzieje!', 'negative', 'insult', 'oszuści'],
    ['pl', 'Jutro zgłoszę to do UOKiK', 'negative', 'threat', 'zgłoszę to'],
    ['pl', 'Polecam, super sklep', 'positive', 'praise', 'Polecam'],
    [
      'en',
      'My order has not arrived and nobody answers',
      'negative',
      'complaint',
      'has not arrived',
    ],
    ['en', 'You are thieves', 'negative', 'insult', 'thieves'],
    ['en', 'You will hear from my lawyer', 'negative', 'threat', 'my lawyer'],
    ['en', 'Great service, thank you', 'positive', 'praise', 'Great service'],
    ['en', '😡😡', 'negative', 'complaint', '😡'],
    ['pl', 'TRAGICZNA JAKOSC', 'negative', 'complaint', 'TRAGICZNA'],
  ])('%s: %s', (locale, text, label, kind, word) => {
    const reading = readSentiment(text, locale);
    expect(reading.label).toBe(label);
    expect(reading.because[0]).toMatchObject({ kind, word });
    expect(Math.sign(reading.score)).toBe(label === 'negative' ? -1 : 1);
  });
});

describe('negation', () => {
  test.each([
    ['zh', '我很不满意', '很不满'],
    ['zh', '真的没有觉得满意', '没有觉得满意'],
    ['th', 'ไม่ค่อยประทับใจ', 'ไม่ค่อยประทับใจ'],
    ['pl', 'Nie jestem zadowolony', 'Nie jestem zadowolony'],
    ['en', 'I am not very happy with it', 'not very happy'],
    ['en', "it isn't great", "n't great"],
  ])('turns praise into a complaint: %s %s', (locale, text, word) => {
    const reading = readSentiment(text, locale);
    expect(reading.label).toBe('negative');
    expect(reading.because).toContainEqual(expect.objectContaining({ kind: 'complaint', word }));
  });

  test.each([
    ['zh', '不是骗子'],
    ['th', 'ไม่แย่นะ'],
    ['pl', 'nie jest najgorszy'],
    ['en', 'this is not a scam'],
    ['en', 'not bad at all'],
  ])('takes complaints and insults away: %s %s', (locale, text) => {
    const kinds = readSentiment(text, locale).because.map(({ kind }) => kind);
    expect(kinds).not.toContain('complaint');
    expect(kinds).not.toContain('insult');
  });
});

test.each([
  ['th', 'ไม่แพงเลย ถูกใจมาก', 'positive'],
  ['th', 'ไม่ผิดหวังเลย', 'positive'],
  ['en', "can't fault it", 'positive'],
  ['en', 'cannot fault it at all', 'positive'],
  ['en', 'not bad at all', 'positive'],
  ['en', 'never disappoints', 'positive'],
  ['pl', 'nie zawiodłam się', 'positive'],
  ['pl', 'nie ma się do czego przyczepić', 'positive'],
  ['pl', 'to jakiś żart', 'negative'],
  ['pl', 'to są jakieś żarty', 'negative'],
  ['zh', '没毛病', 'positive'],
  ['zh', '没让我失望', 'positive'],
  ['zh', '不会有质量问题吧', 'neutral'],
  ['zh', '不会掉色吧', 'neutral'],
  ['zh', '你们客服是死人吗', 'negative'],
  ['zh-Hant', '都一個月了還沒出貨是怎樣', 'negative'],
  ['zh', '呵呵，真行', 'negative'],
  ['zh', '这样真行吗', 'neutral'],
  ['zh-Hant', '出貨超快 推', 'positive'],
])('irony, praise in words of blame, questions that hope not: %s %s', (locale, text, label) => {
  expect(readSentiment(text, locale).label).toBe(label);
});

describe('not meant', () => {
  test.each([
    ['zh', '如果不满意可以退吗'],
    ['zh', '质量差吗'],
    ['zh', '有没有垃圾袋'],
    ['th', 'ถ้าไม่พอใจคืนได้ไหม'],
    ['th', 'มีอาหารสัตว์ไหม'],
    ['pl', 'Czy mogę zwrócić, jeśli nie będę zadowolona'],
    ['en', 'if I am not satisfied can I return it'],
    ['en', 'do you sell fake leather bags'],
  ])('%s: %s', (locale, text) => {
    expect(readSentiment(text, locale)).toMatchObject({ label: 'neutral', because: [] });
  });
});

describe('neutral', () => {
  test.each([
    ['zh', '什么时候发货'],
    ['zh', '你好'],
    ['zh', '加微信 wx_12345'],
    ['zh', '查一下订单12345'],
    ['zh', '单号12315'],
    ['th', 'ราคาเท่าไหร่คะ'],
    ['pl', 'Gdzie jest moja paczka'],
    ['en', 'where is my order'],
    ['en', ''],
    [null, '12345 6789'],
    [null, '📦'],
    [null, 'Где мой заказ'],
  ])('%s: %s', (locale, text) => {
    expect(readSentiment(text, locale).label).toBe('neutral');
  });
});

describe('words learnt from examples', () => {
  test('speak where no phrase does, and are named', () => {
    const reading = readSentiment('拿到手里发现塑料感觉很强，按键松，屏幕也暗', 'zh');
    expect(reading.label).toBe('negative');
    expect(reading.because.length).toBeGreaterThan(0);
    expect(reading.because.every(({ kind }) => kind === 'word')).toBe(true);
  });
});

describe('language', () => {
  test.each([
    ['我要投诉', null, 'threat'],
    ['แย่มาก', null, 'complaint'],
    ['dziękuję, ale jestem rozczarowana', null, 'complaint'],
    ['what a scam', null, 'insult'],
    ['what a scam', 'th', 'insult'],
    ['我要投诉', 'en-GB', 'threat'],
    ['oszustwo', 'PL_pl', 'insult'],
    ['what a scam', 'xx', 'insult'],
    ['what a scam', 'constructor', 'insult'],
  ])('%s, %s', (text, locale, kind) => {
    expect(readSentiment(text, locale).because[0]?.kind).toBe(kind);
  });
});

describe('lists', () => {
  test.each([
    ['zh', chinesePhrases],
    ['th', thaiPhrases],
    ['pl', polishPhrases],
    ['en', englishPhrases],
  ])('%s names every phrase of a kind once, and finds it again', (locale, phrases) => {
    for (const kind of ['complaint', 'insult', 'threat', 'praise'] as const) {
      expect(new Set(phrases[kind]).size).toBe(phrases[kind].length);
      for (const phrase of phrases[kind]) {
        expect(readSentiment(phrase, locale).because, phrase).toContainEqual(
          expect.objectContaining({ kind }),
        );
      }
    }
  });
});

test('of a very long text the beginning is read', () => {
  expect(readSentiment('this is a scam '.repeat(7000), 'en')).toMatchObject({ label: 'negative' });
  expect(readSentiment('a'.repeat(100_000), 'en').label).toBe('neutral');
});

test('for any text it does not throw, stays within bounds and says the same again', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        '不',
        '满意',
        '骗子',
        'not ',
        'happy',
        'nie ',
        'ไม่',
        'แย่',
        '😡',
        '\uD83D',
        ' ',
        '㌀',
        '?',
      ),
    }),
  );
  const anyLocale = fc.constantFrom(null, 'zh', 'th', 'pl', 'en', 'de', '');
  fc.assert(
    fc.property(anyText, anyLocale, (text, locale) => {
      const reading = readSentiment(text, locale);
      expect(readSentiment(text, locale)).toEqual(reading);
      expect(Math.abs(reading.score)).toBeLessThanOrEqual(1);
      for (const { span, word } of reading.because) {
        expect(text.slice(span.start, span.end)).toBe(word);
        expect(word).not.toBe('');
      }
    }),
  );
});
