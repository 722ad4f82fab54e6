import type { TestCase, TestExpectation } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { compileFlow } from '../compile-flow.ts';
import { flow, handOff, keywords, reply, step } from '../testing/build-flow.ts';
import { runTestCase } from './run-test-case.ts';

const shop = flow(
  'shop',
  [
    keywords('onPrice', ['price']),
    reply('sayPrice', 'It is 59 THB.', ['Buy', 'Person']),
    step('tag', 'tag-lead', {
      addTags: ['hot'],
      removeTags: [],
      lead: true,
      stage: 'interested',
      scoreChange: 10,
    }),
    reply('sayThanks', 'Thank you!'),
    handOff('toPerson'),
  ],
  [
    ['onPrice', 'then', 'sayPrice'],
    ['sayPrice', 'button:buy', 'tag'],
    ['tag', 'then', 'sayThanks'],
    ['sayPrice', 'button:person', 'toPerson'],
  ],
);
const program = {
  live: [compileFlow({ version: 'draft', document: shop })],
  pinned: () => undefined,
};
const run = (steps: TestCase['steps'], given: TestCase['given'] = {}) =>
  runTestCase({ program }, { id: 't', name: 'A test', given, steps });

describe('a test case', () => {
  it('begins in the middle of the flow, with what is known there', () => {
    const middle = { begin: { node: 'sayPrice', variables: { city: 'Gdynia' } } };
    const steps: TestCase['steps'] = [
      { customer: { text: 'Anything' } },
      { expect: { replies: ['It is 59 THB.'], variables: { city: 'Gdynia' } } },
      { customer: { button: 'Buy' } },
      { expect: { replies: ['Thank you!'] } },
    ];
    expect(run(steps, middle).failures).toEqual([]);
    expect(run(steps).failures[0]).toMatchObject({ check: 'replies', step: 1 });
  });

  it('fails when it begins at a step that is gone, whatever it expects', () => {
    const { passed, failures } = run(
      [{ customer: { text: 'Anything' } }, { expect: { silent: true } }],
      { begin: { node: 'deleted' } },
    );
    expect(passed).toBe(false);
    expect(failures).toEqual([{ step: 0, check: 'begin', expected: 'deleted', came: null }]);
  });

  it('plays a chat and is content when everything came', () => {
    const result = run([
      { customer: { text: 'What is the price?' } },
      {
        expect: {
          replies: ['It is 59 THB.'],
          buttons: ['Buy', 'Person'],
          steps: ['onPrice', 'sayPrice'],
          nothingElse: true,
        },
      },
      { customer: { button: 'Buy' } },
      {
        expect: {
          contains: ['Thank'],
          pattern: 'Thank (you|u)',
          tags: ['hot'],
          lead: { stage: 'interested', score: 10 },
          handOff: false,
          nothingElse: true,
        },
      },
      { wait: 60 },
      { expect: { silent: true, nothingElse: true } },
    ]);
    expect(result).toEqual({ id: 't', name: 'A test', passed: true, failures: [] });
  });

  it('says what was expected and what came, per step', () => {
    const { passed, failures } = run([
      { customer: { text: 'price' } },
      { expect: { replies: ['It is 58 THB.'], lacks: ['59'] } },
    ]);
    const came = ['It is 59 THB.'];
    expect([passed, failures]).toEqual([
      false,
      [
        { step: 1, check: 'replies', expected: ['It is 58 THB.'], came },
        { step: 1, check: 'lacks', expected: ['59'], came },
      ],
    ]);
  });

  it.each<[string, TestExpectation]>([
    ['contains', { contains: ['60'] }],
    ['pattern', { pattern: '^60' }],
    ['pattern', { pattern: '(' }],
    ['buttons', { buttons: ['Buy'] }],
    ['steps', { steps: ['sayPrice', 'onPrice'] }],
    ['tags', { tags: ['hot'] }],
    ['noTags', { noTags: ['vip'] }],
    ['lead', { lead: { score: 10 } }],
    ['handOff', { handOff: true }],
    ['handOff', { handOff: { team: 'returns' } }],
    ['variables', { variables: { size: 'L' } }],
    ['silent', { silent: true }],
    ['nothingElse', { nothingElse: true }],
  ])('notices when %s is not so', (check, expected) => {
    const { failures } = run([{ customer: { text: 'price' } }, { expect: expected }], {
      tags: ['vip'],
    });
    expect(failures.map((failure) => failure.check)).toEqual([check]);
  });

  it('lets people take over, and the bot keeps quiet until it gets the chat back', () => {
    const { failures } = run([
      { customer: { text: 'price' } },
      { customer: { button: 'person' } },
      { expect: { handOff: true } },
      { agent: 'takeOver' },
      { customer: { text: 'price' } },
      { expect: { silent: true } },
      { agent: 'return' },
      { customer: { text: 'price' } },
      { expect: { contains: ['59'] } },
    ]);
    expect(failures).toEqual([]);
  });

  it('is a shop with opening hours where it says so, and one that reads contacts', () => {
    const night = flow(
      'night',
      [
        keywords('onPrice', ['price']),
        step('contact', 'capture-contact', {
          kinds: ['phone'],
          text: { en: 'Closed until {{ shop.opensAt }}. Your number?' },
          retryText: { en: '' },
          attempts: 1,
        }),
        reply('thanks', 'We call {{ contact }}.'),
      ],
      [
        ['onPrice', 'then', 'contact'],
        ['contact', 'captured', 'thanks'],
      ],
    );
    const live = [compileFlow({ version: 'draft', document: night })];
    const steps: TestCase['steps'] = [
      { customer: { text: 'price' } },
      { expect: { contains: ['until tomorrow at 09:00'] } },
      { customer: { text: '+66 81 234 5678' } },
      { expect: { replies: ['We call +66812345678.'] } },
    ];
    const given: TestCase['given'] = {
      at: '2026-01-05T20:00:00Z',
      hours: [{ weekday: 2, from: '09:00', to: '18:00' }],
    };
    const stage = { program: { live, pinned: () => undefined } };
    expect(runTestCase(stage, { id: 't', name: 'At night', given, steps }).failures).toEqual([]);
  });

  it('has a cart that is filled and left', () => {
    const cart = flow(
      'cart',
      [step('left', 'cart-abandoned', { minutes: 60 }), reply('remind', '{{ cart.items }}?')],
      [['left', 'then', 'remind']],
    );
    const live = [compileFlow({ version: 'draft', document: cart })];
    const steps: TestCase['steps'] = [
      { cart: { id: 'c1', items: ['Mug'], total: '฿59', url: null } },
      { wait: 59 },
      { expect: { silent: true } },
      { wait: 1 },
      { expect: { replies: ['Mug?'] } },
    ];
    const stage = { program: { live, pinned: () => undefined } };
    expect(runTestCase(stage, { id: 't', name: 'A cart', steps }).failures).toEqual([]);
  });

  it('answers what the flow asks the outside, and notices an answer that nobody asked for', () => {
    const shelf = flow(
      'shelf',
      [
        keywords('onPrice', ['price']),
        step('show', 'recommend-products', {
          text: { en: 'These:' },
          by: 'words',
          products: [],
          tags: [],
          limit: 3,
          inStock: false,
        }),
        reply('none', 'Nothing there.'),
      ],
      [
        ['onPrice', 'then', 'show'],
        ['show', 'failed', 'none'],
      ],
    );
    const live = [compileFlow({ version: 'draft', document: shelf })];
    const answer = { kind: 'failed', code: 'timeout', detail: '' } as const;
    const steps: TestCase['steps'] = [
      { customer: { text: 'price' } },
      { expect: { silent: true } },
      { answer },
      { expect: { replies: ['Nothing there.'] } },
      { answer },
    ];
    const stage = { program: { live, pinned: () => undefined } };
    expect(runTestCase(stage, { id: 't', name: 'A shelf', steps }).failures).toEqual([
      { step: 4, check: 'answer', expected: 'failed', came: null },
    ]);
  });

  it('comes out the same every time', () => {
    const steps: TestCase['steps'] = [{ customer: { text: 'price' } }, { expect: { replies: [] } }];
    expect(run(steps)).toEqual(run(steps));
  });
});
