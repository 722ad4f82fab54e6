import type { StepPlan } from '../build-flow.ts';
import { defineTemplate, type TestPlan, type WordsOf } from '../define-template.ts';
import en from './words/en.json' with { type: 'json' };
import pl from './words/pl.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import zhHans from './words/zh-Hans.json' with { type: 'json' };
import zhHant from './words/zh-Hant.json' with { type: 'json' };

type Words = WordsOf<typeof en>;

/** Marketplaces that forbid shops to ask for a way around them; keys of the channels. */
const marketplaces = ['shopee', 'lazada', 'taobao', 'tmall', 'douyin', 'allegro'];

/** Whoever wants an offer leaves a contact where that is allowed, and the sales team hears of it at once. */
export const template = defineTemplate({
  id: 'lead-capture',
  topic: 'sell',
  words: { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, th, pl },
  plan: (words) => ({
    steps: { ...front(words), ...contact(words), ...inChat(words) },
    tests: testsOf(words),
  }),
});

function front({ keywords, name, step }: Words): Record<string, StepPlan> {
  return {
    wants: {
      type: 'message',
      name: step('wants'),
      at: [0, 200],
      config: { on: 'keywords', keywords: keywords('wants'), mode: 'contains' },
      to: { then: 'wish' },
    },
    // The answer with the number is another message; sales wants to read this one.
    wish: {
      type: 'set-variable',
      name: step('wish'),
      at: [340, 200],
      config: { name: 'wish', operation: 'text', value: '{{ message.text }}' },
      to: { then: 'market' },
    },
    market: {
      type: 'condition',
      name: step('market'),
      at: [680, 200],
      config: {
        branches: [
          {
            id: 'market',
            name: name('market'),
            match: 'all',
            items: [{ id: 'r1', subject: 'channel', operator: 'is', value: marketplaces }],
          },
        ],
      },
      to: { 'branch:market': 'here', otherwise: 'contact' },
    },
  };
}

function contact({ say, quickReply, name, step }: Words): Record<string, StepPlan> {
  return {
    contact: {
      type: 'capture-contact',
      name: step('contact'),
      at: [1020, 0],
      config: {
        kinds: ['phone', 'wechat', 'line'],
        text: say('askContact'),
        retryText: say('retry'),
        attempts: 2,
      },
      to: { captured: 'lead', notGiven: 'stay' },
    },
    lead: {
      type: 'tag-lead',
      name: step('lead'),
      at: [1360, 0],
      config: { addTags: [name('lead')], lead: true, stage: 'interested', scoreChange: 30 },
      to: { then: 'notify' },
    },
    notify: {
      type: 'notify',
      name: step('notify'),
      at: [1700, 0],
      config: { by: 'team', team: name('sales'), text: name('notice') },
      to: { then: 'thanks' },
    },
    thanks: { type: 'reply', at: [2040, 0], config: { text: say('thanks') } },
    stay: {
      type: 'reply',
      at: [1360, 240],
      config: { text: say('stay'), quickReplies: [quickReply('now'), quickReply('later')] },
      to: { 'button:now': 'here', 'button:later': 'later' },
    },
    later: { type: 'reply', at: [1700, 240], config: { text: say('later') } },
  };
}

function inChat({ say, name, step }: Words): Record<string, StepPlan> {
  return {
    here: {
      type: 'tag-lead',
      name: step('here'),
      at: [1700, 520],
      config: { addTags: [name('interested')], lead: true, stage: 'interested', scoreChange: 10 },
      to: { then: 'toSales' },
    },
    toSales: {
      type: 'hand-off',
      name: step('toSales'),
      at: [2040, 520],
      config: { text: say('handOver'), team: name('sales'), summary: name('summary') },
      to: { offline: 'nobody', returned: 'back' },
    },
    nobody: { type: 'reply', at: [2380, 460], config: { text: say('nobody') } },
    back: { type: 'reply', at: [2380, 680], config: { text: say('back') } },
  };
}

function testsOf(words: Words): TestPlan<typeof en>[] {
  return [...firstTests(words), ...moreTests(words)];
}

function firstTests({ name }: Words): TestPlan<typeof en>[] {
  return [
    {
      id: 'phone',
      given: { locale: 'en' },
      steps: [
        { customer: { text: 'I would like a quote for 200 mugs' } },
        { expect: { replies: [en.say.askContact], handOff: false } },
        { customer: { text: 'Sure, +66 81 234 5678' } },
        {
          expect: {
            steps: ['lead', 'notify', 'thanks'],
            contains: ['+66812345678'],
            tags: [name('lead')],
            lead: { stage: 'interested', score: 30 },
            handOff: false,
          },
        },
      ],
    },
    {
      id: 'given',
      given: { locale: 'zh-Hant' },
      steps: [
        { customer: { text: '想問批發價格，電話 +886 912 345 678' } },
        {
          expect: {
            contains: ['+886912345678'],
            lacks: [zhHant.say.askContact],
            tags: [name('lead')],
          },
        },
      ],
    },
    {
      id: 'wechat',
      given: { locale: 'zh-Hans' },
      steps: [
        { customer: { text: '你们可以批发吗' } },
        { customer: { text: '可以的' } },
        { expect: { replies: [zhHans.say.askContact, zhHans.say.retry] } },
        { customer: { text: '微信号：linlin_88' } },
        { expect: { contains: ['linlin_88'], tags: [name('lead')] } },
      ],
    },
  ];
}

function moreTests({ name }: Words): TestPlan<typeof en>[] {
  return [
    {
      id: 'stays',
      given: { locale: 'th', agentsOnline: 0 },
      steps: [
        { customer: { text: 'ขอใบเสนอราคาหน่อยค่ะ' } },
        { customer: { text: 'คุยในนี้ได้ไหมคะ' } },
        { customer: { text: 'ไม่สะดวกให้เบอร์ค่ะ' } },
        {
          expect: {
            replies: [th.say.askContact, th.say.retry, th.say.stay],
            noTags: [name('lead')],
            handOff: false,
          },
        },
        { customer: { button: 'now' } },
        { expect: { replies: [th.say.handOver, th.say.nobody], handOff: { team: name('sales') } } },
      ],
    },
    {
      id: 'market',
      given: { locale: 'pl', channel: 'shopee' },
      steps: [
        { customer: { text: 'Czy sprzedajecie hurtowo?' } },
        {
          expect: {
            replies: [pl.say.handOver],
            lacks: [pl.say.askContact],
            tags: [name('interested')],
            handOff: { team: name('sales') },
          },
        },
      ],
    },
    {
      id: 'price',
      given: { locale: 'en' },
      steps: [
        { customer: { text: 'How much is one mug?' } },
        { expect: { lacks: [en.say.askContact], noTags: [name('lead')] } },
      ],
    },
  ];
}
