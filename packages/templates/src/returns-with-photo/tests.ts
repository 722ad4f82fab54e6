import type { TestPlan, WordsOf } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

const photo = 'https://shop.example/photo.jpg';

type Words = WordsOf<typeof en>;

/** The team and what stands in the summary are in the operator's language. */
export function testsOf(words: Words): TestPlan<typeof en>[] {
  return [...answered(words), ...promisedNothing(words), ...leftOut(words)];
}

function answered({ name }: Words): TestPlan<typeof en>[] {
  return [
    {
      id: 'whole',
      given: { locale: 'en' },
      steps: [
        { customer: { text: 'I would like to return this' } },
        {
          expect: {
            replies: [en.say.reason],
            buttons: [en.buttons.damaged, en.buttons.wrong, en.buttons.fit, en.buttons.mind],
          },
        },
        { customer: { button: 'mind' } },
        { expect: { replies: [en.say.order] } },
        { customer: { text: 'A-20931' } },
        { expect: { replies: [en.say.photo], handOff: false } },
        { customer: { image: photo } },
        {
          expect: {
            replies: [en.say.pass],
            handOff: { team: name('team') },
            variables: { return_reason: en.buttons.mind, return_photo: photo },
            nothingElse: true,
          },
        },
      ],
    },
    {
      id: 'damaged',
      given: { locale: 'th' },
      steps: [
        { customer: { text: 'ได้ของเสียค่ะ ของแตกมาเลย' } },
        { customer: { button: 'damaged' } },
        { expect: { contains: [th.say.sorry, th.say.order], handOff: false } },
      ],
    },
  ];
}

function promisedNothing({ name }: Words): TestPlan<typeof en>[] {
  return [
    {
      id: 'fit',
      given: { locale: 'zh-Hant' },
      steps: [
        { customer: { text: '我要換貨' } },
        { customer: { text: zhHant.buttons.fit } },
        { expect: { contains: [zhHant.say.order], lacks: [zhHant.say.sorry] } },
      ],
    },
    {
      id: 'noPromise',
      given: { locale: 'zh-Hans' },
      steps: [
        { customer: { text: '收到货是坏的，我要退款' } },
        { customer: { button: 'damaged' } },
        { customer: { text: 'A-20931' } },
        { customer: { image: photo } },
        {
          expect: {
            contains: [zhHans.say.sorry, zhHans.say.pass],
            lacks: ['给您退款', '已退款', '马上退'],
            handOff: { team: name('team') },
          },
        },
      ],
    },
  ];
}

function leftOut({ name }: Words): TestPlan<typeof en>[] {
  return [
    {
      id: 'noPhoto',
      given: { locale: 'pl' },
      steps: [
        { customer: { text: 'chcę zwrócić towar' } },
        { customer: { button: 'fit' } },
        { customer: { text: 'A-20931' } },
        { customer: { text: 'pomiń' } },
        {
          expect: {
            contains: [pl.say.photo, pl.say.pass],
            lacks: [pl.say.photoAgain],
            variables: { return_photo: name('notGiven') },
            handOff: { team: name('team') },
          },
        },
      ],
    },
    {
      id: 'words',
      given: { locale: 'en' },
      steps: [
        { customer: { text: 'it arrived broken' } },
        { customer: { text: 'the handle came off' } },
        { expect: { contains: [en.say.order], handOff: false } },
        { customer: { text: 'skip' } },
        { customer: { text: 'it is really just the handle' } },
        { expect: { contains: [en.say.photoAgain], handOff: false } },
        { customer: { text: 'that is all I can say' } },
        { expect: { replies: [en.say.pass], handOff: true } },
      ],
    },
    {
      id: 'night',
      given: { locale: 'pl', agentsOnline: 0 },
      steps: [
        { customer: { text: 'przyszło uszkodzone, chcę reklamować' } },
        { customer: { button: 'wrong' } },
        { customer: { text: 'nie wiem' } },
        { customer: { image: photo } },
        {
          expect: {
            contains: [pl.say.sorry, pl.say.pass, pl.say.nobody],
            variables: { return_order: name('notGiven'), return_photo: photo },
            handOff: true,
          },
        },
      ],
    },
  ];
}
