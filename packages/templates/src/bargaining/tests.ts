import type { TestPlan, WordsOf } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** The sum and the tags are the operator's: they differ with the language in which the flow was made. */
export function testsOf(words: Words): TestPlan<typeof en>[] {
  return [...rounds(words), ...endings(words)];
}

function filler({ name }: Words): (text: string) => string {
  return (text) => text.replaceAll('{{ free_from }}', name('freeFrom'));
}

function rounds(words: Words): TestPlan<typeof en>[] {
  const filled = filler(words);
  return [
    {
      id: 'first',
      given: { locale: 'th' },
      steps: [
        { customer: { text: 'ลดได้อีกไหมคะ' } },
        {
          expect: {
            replies: [th.say.hold],
            tags: [words.name('sensitive')],
            handOff: false,
            nothingElse: true,
          },
        },
      ],
    },
    {
      id: 'second',
      given: { locale: 'zh-Hans' },
      steps: [
        { customer: { text: '能便宜点吗' } },
        { expect: { replies: [zhHans.say.hold], lacks: [filled(zhHans.say.lastWord)] } },
        { customer: { text: '最低多少钱啊，再少一点我就拍了' } },
        {
          expect: {
            replies: [filled(zhHans.say.lastWord)],
            buttons: [zhHans.buttons.deal, zhHans.buttons.later],
          },
        },
      ],
    },
    {
      id: 'third',
      given: { locale: 'en' },
      steps: [
        { customer: { text: 'can you make it cheaper?' } },
        { customer: { text: 'come on, a small discount' } },
        { customer: { text: 'still too expensive' } },
        { expect: { steps: ['hold', 'lastWord', 'firm'], contains: [filled(en.say.firm)] } },
        { customer: { text: 'and a better price for two?' } },
        {
          expect: {
            replies: [filled(en.say.firm)],
            handOff: false,
            noTags: [words.name('promised')],
          },
        },
      ],
    },
  ];
}

function endings(words: Words): TestPlan<typeof en>[] {
  const filled = filler(words);
  const [sensitive, promised] = [words.name('sensitive'), words.name('promised')];
  return [
    {
      id: 'deal',
      given: { locale: 'pl' },
      steps: [
        { customer: { text: 'Da się taniej?' } },
        { customer: { text: 'to może chociaż mały rabat' } },
        { customer: { button: 'deal' } },
        {
          expect: {
            contains: [pl.say.deal],
            tags: [sensitive, promised],
            lead: { stage: 'ready' },
            handOff: false,
          },
        },
      ],
    },
    {
      id: 'later',
      given: { locale: 'zh-Hant' },
      steps: [
        { customer: { text: '可以算便宜一點嗎' } },
        { customer: { text: '打個折嘛' } },
        { expect: { contains: [filled(zhHant.say.lastWord)] } },
        { customer: { text: '我再想想' } },
        { expect: { replies: [zhHant.say.later], noTags: [promised], nothingElse: true } },
      ],
    },
    {
      id: 'person',
      given: { locale: 'en', agentsOnline: 0 },
      steps: [
        { customer: { text: 'any discount?' } },
        { customer: { text: 'lower the price please' } },
        { customer: { text: 'give me a discount' } },
        { customer: { button: 'person' } },
        { expect: { contains: [en.say.person, en.say.nobody], handOff: true } },
      ],
    },
    {
      id: 'broken',
      given: { locale: 'pl' },
      steps: [
        { customer: { text: 'kod rabatowy nie działa' } },
        { expect: { lacks: [pl.say.hold], noTags: [sensitive] } },
      ],
    },
  ];
}
