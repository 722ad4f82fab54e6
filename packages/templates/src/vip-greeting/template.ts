import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type TestPlan, type WordsOf } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** Minutes that a VIP waits before hearing that it takes longer. */
const patience = 5;

/** Greets VIPs by name and hands them over first; everybody else gets the normal menu. */
export const template = defineTemplate({
  id: 'vip-greeting',
  topic: 'welcome',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({
    steps: {
      ...front(words),
      ...vip(words),
      ...menu(words),
      ...answers(words),
    },
    tests: testsOf(words),
  }),
});

function front({ keywords, name, step }: Words): Record<string, StepPlan> {
  return {
    hello: {
      type: 'message',
      name: step('hello'),
      at: [0, 0],
      // A greeting with a question in it belongs to the flow that knows the question.
      config: { on: 'keywords', keywords: keywords('hello'), mode: 'equals' },
      to: { then: 'isVip' },
    },
    first: { type: 'message', at: [0, 320], config: { on: 'firstContact' }, to: { then: 'isVip' } },
    unanswered: {
      type: 'message',
      at: [0, 540],
      config: { on: 'nothingElse' },
      to: { then: 'isVip' },
    },
    isVip: {
      type: 'condition',
      name: step('isVip'),
      at: [340, 200],
      config: {
        branches: [
          {
            id: 'vip',
            name: name('isVip'),
            match: 'all',
            items: [{ id: 'r1', subject: 'tag', operator: 'has', value: [name('vip')] }],
          },
        ],
      },
      to: { 'branch:vip': 'greet', otherwise: 'lost' },
    },
  };
}

function vip({ say, name, step }: Words): Record<string, StepPlan> {
  return {
    greet: {
      type: 'reply',
      name: step('greet'),
      at: [680, 0],
      config: { text: say('greet') },
      to: { then: 'priority' },
    },
    priority: {
      type: 'hand-off',
      name: step('priority'),
      at: [1020, 0],
      config: {
        text: say('priority'),
        priority: 'urgent',
        summary: name('vipSummary'),
        waitMinutes: patience,
      },
      to: { offline: 'vipNobody', tooLong: 'late', returned: 'vipBack' },
    },
    vipNobody: {
      type: 'reply',
      name: step('vipNobody'),
      at: [1360, -240],
      config: { text: say('vipNobody') },
    },
    late: { type: 'reply', name: step('late'), at: [1360, -20], config: { text: say('late') } },
    vipBack: {
      type: 'reply',
      name: step('vipBack'),
      at: [1360, 200],
      config: { text: say('vipBack') },
    },
  };
}

function menu({ say, quickReply, step }: Words): Record<string, StepPlan> {
  return {
    lost: {
      type: 'counter',
      name: step('lost'),
      at: [680, 440],
      config: { counts: 'misses', times: 2 },
      to: { reached: 'toPerson', below: 'menu' },
    },
    menu: {
      type: 'reply',
      name: step('menu'),
      at: [1020, 440],
      config: {
        text: say('menu'),
        quickReplies: [
          quickReply('price'),
          quickReply('order'),
          quickReply('returns'),
          quickReply('person'),
        ],
      },
      to: {
        'button:price': 'price',
        'button:order': 'order',
        'button:returns': 'returns',
        'button:person': 'toPerson',
      },
    },
  };
}

function answers({ say, name, step }: Words): Record<string, StepPlan> {
  return {
    price: { type: 'reply', at: [1360, 420], config: { text: say('price') } },
    order: { type: 'reply', at: [1360, 620], config: { text: say('order') } },
    returns: { type: 'reply', at: [1360, 820], config: { text: say('returns') } },
    toPerson: {
      type: 'hand-off',
      name: step('toPerson'),
      at: [1360, 1020],
      config: { text: say('toPerson'), summary: name('summary') },
      to: { offline: 'nobody', returned: 'back' },
    },
    nobody: {
      type: 'reply',
      name: step('nobody'),
      at: [1700, 960],
      config: { text: say('nobody') },
    },
    back: { type: 'reply', at: [1700, 1180], config: { text: say('back') } },
  };
}

function testsOf(words: Words): TestPlan<typeof en>[] {
  return [...firstTests(words), ...moreTests(words)];
}

function firstTests({ name }: Words): TestPlan<typeof en>[] {
  const vip = { tags: [name('vip')], returning: true };
  return [
    {
      id: 'vip',
      given: { ...vip, locale: 'en' },
      steps: [
        { customer: { text: 'Hello' } },
        {
          expect: {
            steps: ['hello', 'greet', 'priority'],
            replies: ['Hello and welcome back, how lovely to hear from you!', en.say.priority],
            buttons: [],
            handOff: true,
            nothingElse: true,
          },
        },
      ],
    },
    {
      id: 'other',
      given: { locale: 'th' },
      steps: [
        { customer: { text: 'สวัสดีค่ะ' } },
        {
          expect: {
            replies: [th.say.menu],
            lacks: [th.say.priority],
            buttons: Object.values(th.buttons),
            handOff: false,
          },
        },
        { customer: { button: 'returns' } },
        { expect: { replies: [th.say.returns], handOff: false } },
      ],
    },
    {
      id: 'late',
      given: { ...vip, locale: 'zh-Hans' },
      steps: [
        { customer: { text: '在吗' } },
        { expect: { contains: [zhHans.say.priority], handOff: true } },
        { wait: patience },
        { expect: { replies: [zhHans.say.late] } },
        { wait: 600 },
        { expect: { silent: true } },
      ],
    },
  ];
}

function moreTests({ name }: Words): TestPlan<typeof en>[] {
  const vip = { tags: [name('vip')], returning: true };
  return [
    {
      id: 'offline',
      given: { ...vip, locale: 'pl', agentsOnline: 0 },
      steps: [
        { customer: { text: 'Dzień dobry' } },
        { expect: { contains: [pl.say.vipNobody], lacks: [pl.say.menu], handOff: true } },
      ],
    },
    {
      id: 'lost',
      given: { locale: 'zh-Hant', returning: true },
      steps: [
        { customer: { text: '可以刻字嗎' } },
        { expect: { replies: [zhHant.say.menu], handOff: false } },
        { customer: { text: '刻兩個字' } },
        { expect: { replies: [zhHant.say.toPerson], handOff: true } },
      ],
    },
    {
      id: 'question',
      given: { ...vip, locale: 'en' },
      steps: [
        { customer: { text: 'Could you engrave the ring I bought?' } },
        { expect: { steps: ['unanswered', 'priority'], lacks: [en.say.menu], handOff: true } },
      ],
    },
  ];
}
