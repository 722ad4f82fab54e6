import type { FlowDocument, TestCase } from '@bellhop/schema';
import { describe, expect, it } from 'vitest';
import { flow, handOff, keywords, reply, step } from '../testing/build-flow.ts';
import { percentOf } from './coverage.ts';
import { recordTest } from './record-test.ts';
import { runTestCase } from './run-test-case.ts';
import { runTests, stageOf } from './run-tests.ts';

const plain = flow(
  'shop',
  [
    keywords('onPrice', ['price']),
    reply('sayPrice', 'It is 59 THB, {{ customer.name }}.', ['Buy', 'Person']),
    step('tag', 'tag-lead', {
      addTags: ['hot'],
      removeTags: [],
      lead: true,
      stage: 'interested',
      scoreChange: 10,
    }),
    handOff('toPerson'),
    step('onVip', 'tag-added', { tags: ['vip'] }),
    reply('greetVip', 'Welcome to the club.'),
  ],
  [
    ['onPrice', 'then', 'sayPrice'],
    ['sayPrice', 'button:buy', 'tag'],
    ['sayPrice', 'button:person', 'toPerson'],
    ['onVip', 'then', 'greetVip'],
  ],
);
const ask: TestCase['steps'][number] = { customer: { text: 'price' } };
const test = (id: string, steps: TestCase['steps'], name = id): TestCase => ({ id, name, steps });
const withTests = (...tests: TestCase[]): FlowDocument => ({
  ...plain,
  tests: Object.fromEntries(tests.map((one) => [one.id, one])),
});

describe('the tests of a flow', () => {
  const asks = test('asks', [ask], 'Test 10');
  const buys = test('buys', [ask, { customer: { button: 'Buy' } }], 'Test 9');

  it('run in the order of their names, and count what they pass through', () => {
    const { cases, failed, coverage } = runTests(withTests(asks, buys));
    expect([cases.map(({ name }) => name), failed]).toEqual([['Test 9', 'Test 10'], 0]);
    const [bought, asked] = cases;
    // Waiting for a button and going on with it is one visit.
    expect(bought?.visits.steps).toEqual(
      new Map([
        ['onPrice', 1],
        ['sayPrice', 1],
        ['tag', 1],
      ]),
    );
    expect([...(bought?.visits.exits ?? [])]).toContainEqual(['sayPrice button:buy', 1]);
    expect(asked?.coverage.steps).toEqual({ covered: 2, total: 6 });
    expect(coverage.steps).toEqual({ covered: 3, total: 6 });
    expect(coverage.exits.covered).toBe(3);
    // The tag that the flow adds is a turn of its own: other flows may listen to it.
    expect(bought?.turns.map((turn) => turn.step)).toEqual([0, 1, 1]);
  });

  it('do not count steps that are switched off', () => {
    const document = withTests(asks);
    const { toPerson, tag } = document.nodes;
    if (toPerson === undefined || tag === undefined) throw new Error('no step');
    const nodes = {
      ...document.nodes,
      toPerson: { ...toPerson, disabled: true },
      tag: { ...tag, disabled: true },
    };
    expect(runTests({ ...document, nodes }).coverage.steps.total).toBe(4);
  });

  it('round down, so that 100 means everything; nothing to cover is covered', () => {
    expect(
      [
        { covered: 199, total: 200 },
        { covered: 0, total: 0 },
      ].map(percentOf),
    ).toEqual([99, 100]);
  });

  it('know tags that people add, the name of the customer, and several patterns', () => {
    const { cases } = runTests(
      withTests({
        ...test('club', [
          { tag: 'vip' },
          { expect: { replies: ['Welcome to the club.'], tags: ['vip'], steps: ['onVip'] } },
          ask,
          { expect: { pattern: ['\\d+ THB', 'Mali'] } },
        ]),
        given: { name: 'Mali' },
      }),
    );
    expect(cases[0]?.failures).toEqual([]);
  });

  it.each<TestCase['steps'][number]>([
    { expect: { contains: [''] } },
    { expect: { pattern: '' } },
    { expect: { tags: [''] } },
    { expect: { pattern: ['59', '60'] } },
  ])('fail with a line that says nothing yet, or only half is so: %j', (line) => {
    expect(runTests(withTests(test('t', [ask, line]))).failed).toBe(1);
  });

  it('live by a clock of their own', () => {
    const night = flow(
      'night',
      [keywords('onPrice', ['price']), reply('say', '{{ shop.opensAt }}')],
      [['onPrice', 'then', 'say']],
    );
    const given = {
      at: '2026-01-05T20:00:00Z',
      timeZone: 'Asia/Bangkok',
      hours: [{ weekday: 3, from: '09:00', to: '18:00' }],
      holidays: [],
    };
    // In Bangkok it is Tuesday already.
    const steps: TestCase['steps'] = [ask, { expect: { contains: ['tomorrow at 09:00'] } }];
    const tests = { t: { ...test('t', steps), given } };
    expect(runTests({ ...night, tests }).cases[0]?.failures).toEqual([]);
  });
});

describe('a test that is recorded', () => {
  const stage = stageOf(plain);
  const recorded = recordTest(
    stage,
    test('t', [
      ask,
      { expect: { silent: true } },
      { customer: { button: 'Buy' } },
      { agent: 'takeOver' },
      ask,
    ]),
  );

  it('expects what came, as far as people notice it', () => {
    expect(recorded.steps).toEqual([
      ask,
      { expect: { replies: ['It is 59 THB, .'], buttons: ['Buy', 'Person'] } },
      { customer: { button: 'Buy' } },
      { expect: { tags: ['hot'], lead: { stage: 'interested', score: 10 } } },
      { agent: 'takeOver' },
      ask,
      { expect: { silent: true } },
    ]);
  });

  it('passes', () => {
    expect(runTestCase(stage, recorded)).toMatchObject({ passed: true, failures: [] });
  });

  it('notes a hand-off', () => {
    const { steps } = recordTest(stage, test('t', [ask, { customer: { button: 'Person' } }]));
    expect(steps.at(-1)).toMatchObject({ expect: { handOff: true } });
  });
});
