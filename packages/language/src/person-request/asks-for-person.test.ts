import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../fold/fold.ts';
import { asksForPerson } from './asks-for-person.ts';
import { allPersonPhrases } from './registry.ts';

describe('asks for a person', () => {
  test.each([
    ...[
      '转人工',
      '人工',
      '人工！',
      '我要人工',
      '转人工客服',
      '轉人工',
      '人工客服在吗',
      '真人',
      '找客服',
      '客服',
      '有人吗？',
      '有真人吗',
    ],
    ...[
      '不要机器人，转人工',
      '不要机器人转人工',
      '不用了转人工',
      '怎么还不转人工',
      '能不能转人工',
      '可不可以找客服',
      '我想要真人客服',
      '幫我轉專人',
    ],
    ...[
      '我要真人服務',
      '有沒有真人客服',
      '搵真人',
      '唔該轉人工',
      '找你们经理',
      '联系客服',
      '麻烦转接人工，谢谢',
      '你好，我要找客服',
      '请找个人跟我说',
    ],
    ...[
      'ขอคุยกับแอดมิน',
      'คุยกับเจ้าหน้าที่',
      'มีคนตอบไหม',
      'มีคนตอบไหมคะ',
      'แอดมินคะ',
      'แอดมิน',
      'อยากคุยกับคนค่ะ',
      'ติดต่อเจ้าหน้าที่',
    ],
    ...[
      'ไม่เข้าใจ ขอคุยกับคนจริง',
      'ไม่ได้ ขอคุยกับแอดมิน',
      'ไม่อยากคุยกับบอท',
      'โอนสายให้เจ้าหน้าที่หน่อย',
      'แอดมินอยู่ไหมคะ',
    ],
    ...[
      'chcę rozmawiać z człowiekiem',
      'CHCE ROZMAWIAC Z CZLOWIEKIEM',
      'konsultant',
      'Konsultant!',
      'proszę o konsultanta',
    ],
    ...[
      'nie działa chcę rozmawiać z konsultantem',
      'połącz mnie z konsultantem',
      'poproszę kontakt z obsługą klienta',
      'jest tu ktoś?',
    ],
    ...[
      'nie chcę rozmawiać z botem',
      'czy mogę porozmawiać z kimś',
      'nie, chcę człowieka',
      'żywy człowiek poproszę',
      'dajcie mi człowieka',
    ],
    ...[
      'talk to a person',
      'real human',
      'agent please',
      'Operator',
      'ｔａｌｋ　ｔｏ　ａ　ｈｕｍａｎ',
      'I want to speak with a representative',
    ],
    ...[
      'no, i want to talk to a person',
      'no i want a human',
      "why don't you connect me to an agent",
      "can't I talk to someone?",
    ],
    ...[
      "I don't want to talk to a bot",
      'transfer me to a live agent now',
      'is anyone there??',
      'AGENT',
      'human',
      'get me a human',
    ],
    ...[
      "this doesn't work, speak to an agent",
      'Can I talk to customer service please',
      'put me through to your manager',
      'is there anybody real there',
      'can somebody from the team get back to me',
      'i would rather chat with an actual employee',
      'enough, get me someone',
      'who can i talk to about this',
      'could someone call me please',
    ],
    ...[
      '叫你们老板来',
      '让主管联系我',
      '能换个人跟我聊吗',
      '我要跟人说话',
      '可以請人跟我聯絡嗎',
      '找人來回我',
      '人呢 有人吗',
    ],
    ...['ให้คนติดต่อกลับหน่อยค่ะ', 'มีพนักงานตอบไหม', 'ต่อเจ้าหน้าที่ให้หน่อย'],
    ...['chce gadac z czlowiekiem', 'niech ktos do mnie oddzwoni', 'moge pogadac z kims z zespolu'],
  ])('%s', (text) => {
    const found = asksForPerson(text);
    expect(found).not.toBeNull();
    expect(text.slice(found?.span.start, found?.span.end)).toBe(found?.text);
  });
});

describe('does not', () => {
  test.each([
    ...[
      '不要转人工',
      '不用转人工',
      '别转人工',
      '不需要人工客服',
      '不要再给我转人工',
      '不要人工',
      '先不转人工',
      '唔使轉人工',
      '不用幫我找客服',
    ],
    ...[
      '人工智能',
      '这是人工智能吗',
      '手工还是人工',
      '人工费多少',
      '人工草坪多少钱',
      '我要人工草皮',
      '我要真人发的假发',
      '真人实拍吗',
      '你是真人吗',
    ],
    ...[
      '客服说今天发货',
      '昨天找客服问过了',
      '联系客服了没人理',
      '人工客服几点上班',
      '有人买过吗',
      '主人工作',
      '有真人上身图吗',
      '人工服务费多少',
    ],
    ...[
      'ไม่ต้องการคุยกับคน',
      'ไม่ต้องโอนสายให้เจ้าหน้าที่',
      'ไม่อยากคุยกับแอดมิน',
      'แอดมินตอบช้ามาก',
      'คุยกับแอดมินแล้วค่ะ',
    ],
    ...['แอดมินบอกว่าส่งแล้ว', 'ขอคนละสี', 'เจ้าหน้าที่ขนส่งโทรมา', 'ยังไม่ต้องคุยกับแอดมิน', 'คนซื้อเยอะไหม'],
    ...[
      'nie chcę rozmawiać z konsultantem',
      'nie chce rozmawiac z czlowiekiem',
      'nie potrzebuję konsultanta',
      'bez kontaktu z konsultantem',
    ],
    ...[
      'konsultant powiedział, że wysłano',
      'operator komórkowy',
      'ile kosztuje dla jednego człowieka',
      'super kontakt z obsługą',
      'nie łącz mnie z konsultantem',
    ],
    ...[
      "don't transfer me",
      'do not transfer me to an agent',
      'no need for a human agent',
      'no need to talk to a person',
    ],
    ...[
      "I don't want to talk to a human",
      'travel agent price',
      'the agent told me yesterday',
      'I talked to an agent already',
    ],
    ...[
      'real human hair wig',
      'one person tent',
      'is this for one person',
      'mobile operator',
      'are you a real person?',
      'tell me if you are a real person or an ai',
      'am i talking with a real person',
      'are you really an actual human being',
      'Krótka rozmowa z obsługą rozwiewa złudzenia',
      '我们找经理，经理说没有',
      'support for usb-c',
    ],
    ...[
      'rather than talk to someone, tell me the price',
      'without speaking to an agent',
      'a cleaning agent',
      'humane',
      'agents',
      'no need to have someone call me',
      "i don't want someone to call me",
      'someone called me yesterday about the parcel',
      'is there anyone selling this in blue',
      'who can i give this mug to',
    ],
    ...[
      '不用让主管联系我',
      '不想跟人说话',
      '快递能叫人来取吗',
      '换个人收货可以吗',
      '找人安装要钱吗',
      '有没有人 买过',
    ],
    ...['ไม่ต้องให้คนติดต่อกลับ', 'ราคาต่อคนเท่าไหร่', 'มีคนซื้อไหม', 'ให้คนอื่นรับแทนได้ไหม'],
    ...['niech nikt do mnie nie dzwoni', 'nie musi do mnie nikt dzwonić', 'czy ktoś już to kupił'],
    ...['', ' ', '😀', '\uD83D', 'constructor', '__proto__', '1234'],
  ])('%s', (text) => {
    expect(asksForPerson(text)).toBeNull();
  });
});

test('says which words, where', () => {
  expect(asksForPerson('Dzień dobry, chcę ROZMAWIAC z człowiekiem!')).toEqual({
    span: { start: 18, end: 41 },
    text: 'ROZMAWIAC z człowiekiem',
  });
});

test('each language has enough to say, and no phrase is its own mention', () => {
  for (const { requests, alone, mentions, refusals } of allPersonPhrases) {
    expect(requests.length + alone.length).toBeGreaterThanOrEqual(40);
    for (const list of [requests, alone, mentions, refusals]) {
      expect(list.every((phrase) => fold(phrase).text.trim() !== '')).toBe(true);
    }
    for (const request of [...requests, ...alone])
      expect([request, asksForPerson(request)]).not.toEqual([request, null]);
  }
});

const pieces = allPersonPhrases.flatMap(({ requests, mentions, refusals, alone }) => [
  ...[...requests.slice(0, 20), ...mentions.slice(0, 20), ...refusals, ...alone.slice(0, 5)],
]);
const anyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...pieces, ' ', ', ', '\uD83D', '\u202E', '👩🏽‍💻'),
    maxLength: 10,
  }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);

test('any text: what is found stands in it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const found = asksForPerson(text);
      expect(asksForPerson(text)).toEqual(found);
      if (!found) return;
      expect(found.text).not.toBe('');
      expect(text.slice(found.span.start, found.span.end)).toBe(found.text);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a'],
  ['人工'],
  ['不要转人工'],
  ['nie chcę rozmawiać z konsultantem '],
  ["don't "],
  ['ไม่'],
  ['\uD83D'],
  [' '],
])(
  '100,000 characters of %j do not block',
  (piece) => {
    asksForPerson(piece.repeat(Math.ceil(100_000 / piece.length)));
  },
  2_000,
);
