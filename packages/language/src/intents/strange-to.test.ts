import { expect, test } from 'vitest';
import { loadStarterPack, starterIntents, type StarterLocale } from '../starter/starter-packs.ts';
import { besides } from './besides.ts';
import { createIntentReader } from './intent-reader.ts';
import { strangeTo } from './strange-to.ts';
import { trainIntents } from './train-intents.ts';

const asked: [StarterLocale, string[]][] = [
  [
    'en',
    ['what time do you open', 'is this cotton', 'where is your store', 'do you sell hats'].concat(
      ['what is your email', 'is it waterproof', 'how do i wash it', 'do you have parking'],
      ['can i pay with paypal', 'do you hire people', 'how are you', 'thanks a lot'],
      ['is it vegan', 'does it work with iphone', 'good morning'],
    ),
  ],
  [
    'pl',
    ['o której otwieracie', 'czy to bawełna', 'gdzie macie sklep stacjonarny'].concat(
      ['jaki macie mail', 'czy jest wodoodporne', 'jak to prać', 'czy jest parking'],
      ['czy można płacić blikiem', 'czy zatrudniacie', 'co słychać', 'dzięki wielkie'],
      ['czy to wegańskie', 'czy działa z iphonem', 'ładne zdjęcia'],
    ),
  ],
  [
    'th',
    ['ร้านเปิดกี่โมง', 'ผ้าฝ้ายไหมคะ', 'หน้าร้านอยู่ที่ไหน', 'รับสมัครงานไหม', 'กันน้ำไหม'].concat(
      ['ซักยังไง', 'มีที่จอดรถไหม', 'จ่ายพร้อมเพย์ได้ไหม', 'สวัสดีค่ะ', 'ขอบคุณค่ะ'],
      ['มีประกันไหม', 'ใช้กับไอโฟนได้ไหม', 'เป็นบอทหรือเปล่า', 'รูปสวยจัง', 'สีตกไหม'],
    ),
  ],
  [
    'zh-Hans',
    ['你们几点开门', '是纯棉的吗', '实体店在哪里', '你们招人吗', '防水吗', '怎么洗'].concat(
      ['有停车场吗', '可以用支付宝吗', '有质保吗', '能配苹果手机吗'],
      ['你是机器人吗', '图片好漂亮', '会掉色吗'],
    ),
  ],
  [
    'zh-Hant',
    ['你們幾點開門', '是純棉的嗎', '門市在哪裡', '有在徵人嗎', '防水嗎', '怎麼洗'].concat(
      ['有停車場嗎', '可以用LINE Pay嗎', '有保固嗎', '可以用在iPhone嗎'],
      ['你是機器人嗎', '照片好漂亮', '會褪色嗎'],
    ),
  ],
];

const examplesOf = async (locale: StarterLocale) => {
  const { sentences } = await loadStarterPack(locale);
  return starterIntents.flatMap((intent) => sentences[intent].map((text) => ({ intent, text })));
};

test.each(asked)(
  '%s: hardly anything that the starter pack is not about is answered',
  async (locale, texts) => {
    expect(texts.filter((text) => besides.includes(text))).toEqual([]);
    const reader = createIntentReader(trainIntents(await examplesOf(locale)));
    const answered = texts.filter((text) => reader.read(text).verdict === 'answer');
    expect(answered.length, answered.join(', ')).toBeLessThanOrEqual(3);
  },
);

test('thanks are no order to cancel, and a greeting no question', async () => {
  for (const [locale, text] of [
    ['zh-Hant', '謝謝'],
    ['zh-Hant', '你好'],
    ['pl', 'dzień dobry'],
    ['th', 'ขอบคุณค่ะ'],
  ] as const) {
    const reader = createIntentReader(trainIntents(await examplesOf(locale)));
    expect(reader.read(text).verdict, text).not.toBe('answer');
  }
});

test('a shop that teaches one of them answers it', async () => {
  const hours = [
    ...['when are you open', 'what are your opening hours', 'are you open on sunday'],
    ...['what time do you close', 'until when are you open today', 'opening hours please'],
    ...['do you open on holidays', 'are you open now', 'what time do you open', 'working hours'],
  ].map((text) => ({ intent: 'hours', text }));
  const reader = createIntentReader(trainIntents([...(await examplesOf('en')), ...hours]));
  for (const text of ['are you open on saturday', 'what are the opening hours']) {
    const { verdict, ranked } = reader.read(text);
    expect([text, verdict, ranked[0]?.intent]).toEqual([text, 'answer', 'hours']);
  }
});

test('only languages of the examples count, and nothing that is taught word for word', () => {
  const polish = [
    'ile to kosztuje',
    'kiedy będzie przesyłka',
    'czy jest gwarancja',
    'proszę o fakturę',
  ];
  const strange = strangeTo(polish.map((text) => ({ intent: 'a', text }))).map(({ text }) => text);
  expect(strange).toContain('jakie są godziny otwarcia');
  expect(strange).not.toContain('czy jest gwarancja');
  expect(strange).not.toContain('what are your opening hours');
  expect(strangeTo([])).toEqual([]);
});
