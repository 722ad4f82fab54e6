import { triggerTest } from '@bellhop/nodes/contract';
import { freshState } from '@bellhop/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance } from './advance.ts';
import { compileFlow, type CompiledFlow } from './compile-flow.ts';
import { flow, reply, says, step } from './testing/build-flow.ts';

const words = [
  ...['price', 'prices', 'pirce', 'refund', 'order', 'paczka', 'paczki', 'zwrot', 'łódź', 'lodz'],
  ...['退货', '退貨', '多少钱', '多少錢', '包邮', 'ราคา', 'ราคาเท่าไร', 'คืนเงิน', 'how much'],
];
const keywords = fc.record({
  keywords: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 5 }),
  without: fc.uniqueArray(fc.constantFrom(...words), { maxLength: 1 }),
  mode: fc.constantFrom('contains', 'all', 'near', 'equals', 'startsWith'),
  stem: fc.boolean(),
  typos: fc.boolean(),
  canInterrupt: fc.boolean(),
});
const texts = fc
  .array(fc.constantFrom(...words, ' ', ' ', '?', 'my', '請問'), { maxLength: 6 })
  .map((parts) => parts.join(' '));

function compiled(configs: readonly Record<string, unknown>[], name: string): CompiledFlow {
  const triggers = configs.map((config, at) =>
    step(`t${String(at)}`, 'message', {
      ...{ on: 'keywords', soundsAlike: false, pattern: '', intents: [] },
      canInterrupt: false,
      ...config,
    }),
  );
  const document = flow(name, [...triggers, reply('say', 'Hello.')], [['t0', 'then', 'say']]);
  return compileFlow({ version: `${name}_v1`, document });
}

/** The same flow, with every trigger asked about every message, and looking for its words by itself. */
function alone(one: CompiledFlow): CompiledFlow {
  const triggers = new Map(
    [...one.triggers].map(([type, list]) => [
      type,
      list.map((trigger) => {
        const found = one.nodes.get(trigger.node.id);
        if (found?.broken !== null || found.executor.kind !== 'trigger') throw new Error('broken');
        return { ...trigger, words: [], test: triggerTest(found.executor, found.config) };
      }),
    ]),
  );
  return { ...one, triggers };
}

/** Takes any message, and waits for an answer. */
const asking = compileFlow({
  version: 'asking_v1',
  document: flow(
    'asking',
    [step('t', 'message', { on: 'any' }), reply('offer', 'Which one?', ['Red', 'Blue'])],
    [['t', 'then', 'offer']],
  ),
});

describe('the words of all live flows in one search', () => {
  test('change nothing: not what fires, not the trace', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(keywords, { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.array(texts, { minLength: 1, maxLength: 3 }),
        (flows, messages) => {
          const live = [
            ...flows.map((configs, at) => compiled(configs, `flow${String(at)}`)),
            asking,
          ];
          const pinned = (version: string) => live.find((one) => one.version === version);
          const program = { live, pinned };
          const slow = { live: live.map(alone), pinned };
          // With a step that waits, triggers that may interrupt it are tried first, and then all.
          let state = freshState;
          for (const message of messages) {
            const transition = advance(program, state, says(message));
            expect(transition).toEqual(advance(slow, state, says(message)));
            ({ state } = transition);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a trigger none of whose words is there stands in the trace once, though it is passed twice', () => {
    const first = compiled(
      [{ keywords: ['price'], canInterrupt: true }, { keywords: ['order'] }],
      'first',
    );
    const program = { live: [first, asking], pinned: () => undefined };
    const { state } = advance(program, freshState, says('hello'));
    expect(state.position?.node).toBe('offer');
    const { trace } = advance(program, state, says('the yellow one'));
    expect(trace.tried.map(({ node }) => node)).toEqual(['t0', 't1']);
  });

  test('what a trigger says of every message is one object, so that it is stored once', () => {
    const words = compiled([{ keywords: ['price'] }], 'words');
    const triggers = [
      step('person', 'message', { on: 'person' }),
      { ...step('off', 'message', { on: 'any' }), disabled: true },
    ];
    const other = flow('other', [...triggers, reply('say', 'Hi.')], [['person', 'then', 'say']]);
    const live = [words, compileFlow({ version: 'other_v1', document: other })];
    const triedOf = (text: string) =>
      advance({ live, pinned: () => undefined }, freshState, says(text)).trace.tried;
    const first = triedOf('hello');
    expect(first.map(({ node }) => node).sort()).toEqual(['off', 'person', 't0']);
    triedOf('good day').forEach((tried, at) => {
      expect(tried).toBe(first[at]);
      expect(Object.isFrozen(tried)).toBe(true);
    });
  });
});
