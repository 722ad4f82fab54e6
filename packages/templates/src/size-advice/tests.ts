import type { TestPlan } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

export const tests: TestPlan<typeof en>[] = [...advised(), ...advisedAnyway(), ...withPerson()];

interface Measures {
  height: string;
  weight: string;
  size: string;
}

function advice(text: string, { height, weight, size }: Measures): string {
  return text
    .replace('{{ height }}', height)
    .replace('{{ weight }}', weight)
    .replace('{{ size }}', size);
}

function advised(): TestPlan<typeof en>[] {
  return [
    {
      id: 'medium',
      given: { locale: 'en' },
      steps: [
        { customer: { text: 'What size should I get?' } },
        { expect: { replies: [en.say.height] } },
        { customer: { text: "I'm 172 cm" } },
        { expect: { replies: [en.say.weight] } },
        { customer: { text: '60 kg' } },
        {
          expect: {
            replies: [advice(en.say.advice, { height: '172', weight: '60', size: 'M' })],
            buttons: [en.buttons.fine, en.buttons.person],
            variables: { height: 172, weight: 60, size: 'M' },
            handOff: false,
          },
        },
        { customer: { button: 'fine' } },
        { expect: { replies: [en.say.fine], handOff: false, nothingElse: true } },
      ],
    },
    {
      id: 'jin',
      given: { locale: 'zh-Hans' },
      steps: [
        { customer: { text: '请问穿什么码' } },
        { customer: { text: '170' } },
        { customer: { text: '120斤' } },
        {
          expect: {
            contains: [advice(zhHans.say.advice, { height: '170', weight: '60', size: 'M' })],
            lacks: [zhHans.say.ask],
          },
        },
      ],
    },
  ];
}

function advisedAnyway(): TestPlan<typeof en>[] {
  return [
    {
      id: 'again',
      given: { locale: 'pl' },
      steps: [
        { customer: { text: 'Jaki rozmiar wybrać?' } },
        { customer: { text: 'raczej niska' } },
        { expect: { contains: [pl.say.heightAgain], handOff: false } },
        { customer: { text: '180' } },
        { customer: { text: '75' } },
        {
          expect: {
            contains: [advice(pl.say.advice, { height: '180', weight: '75', size: 'L' })],
          },
        },
      ],
    },
    {
      id: 'small',
      given: { locale: 'th' },
      steps: [
        { customer: { text: 'ใส่ไซส์ไหนดีคะ' } },
        { customer: { text: 'สูง 160 ค่ะ' } },
        { customer: { text: 'หนัก 50 กก.' } },
        {
          expect: { contains: [advice(th.say.advice, { height: '160', weight: '50', size: 'S' })] },
        },
      ],
    },
  ];
}

function withPerson(): TestPlan<typeof en>[] {
  return [
    {
      id: 'skip',
      given: { locale: 'zh-Hant' },
      steps: [
        { customer: { text: '有尺碼表嗎' } },
        { customer: { text: '165公分' } },
        { customer: { text: '不方便' } },
        {
          expect: {
            contains: [zhHant.say.weight, zhHant.say.ask],
            lacks: [zhHant.say.weightAgain],
            handOff: true,
          },
        },
      ],
    },
    {
      id: 'outside',
      given: { locale: 'en', agentsOnline: 0 },
      steps: [
        { customer: { text: 'is there a size chart?' } },
        { customer: { text: '201' } },
        { customer: { text: '110' } },
        { expect: { contains: [en.say.ask, en.say.nobody], handOff: true } },
      ],
    },
    {
      id: 'person',
      given: { locale: 'th' },
      steps: [
        { customer: { text: 'มีตารางไซส์ไหม' } },
        { customer: { text: '175' } },
        { customer: { text: '85' } },
        {
          expect: {
            contains: [advice(th.say.advice, { height: '175', weight: '85', size: 'XL' })],
          },
        },
        { customer: { button: 'person' } },
        { expect: { replies: [th.say.ask], handOff: true, nothingElse: true } },
      ],
    },
  ];
}
