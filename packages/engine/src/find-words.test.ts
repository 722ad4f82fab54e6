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
});
const texts = fc
  .array(fc.constantFrom(...words, ' ', ' ', '?', 'my', '請問'), { maxLength: 6 })
  .map((parts) => parts.join(' '));

function compiled(configs: readonly Record<string, unknown>[], name: string): CompiledFlow {
  const triggers = configs.map((config, at) =>
    step(`t${String(at)}`, 'message', {
      ...{ on: 'keywords', soundsAlike: false, pattern: '', intents: [], canInterrupt: false },
      ...config,
    }),
  );
  const document = flow(name, [...triggers, reply('say', 'Hello.')], [['t0', 'then', 'say']]);
  return compileFlow({ version: `${name}_v1`, document });
}

/** The same flow, with every trigger looking for its words by itself. */
function alone(one: CompiledFlow): CompiledFlow {
  const triggers = new Map(
    [...one.triggers].map(([type, list]) => [
      type,
      list.map((trigger) => {
        const found = one.nodes.get(trigger.node.id);
        if (found?.broken !== null || found.executor.kind !== 'trigger') throw new Error('broken');
        return { ...trigger, test: triggerTest(found.executor, found.config) };
      }),
    ]),
  );
  return { ...one, triggers };
}

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
          const live = flows.map((configs, at) => compiled(configs, `flow${String(at)}`));
          const program = { live, pinned: () => undefined };
          const slow = { live: live.map(alone), pinned: () => undefined };
          for (const message of messages) {
            const event = says(message);
            expect(advance(program, freshState, event)).toEqual(advance(slow, freshState, event));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a trigger that is in no live flow is asked about its own words', () => {
    const old = compiled([{ keywords: ['price'], without: [], mode: 'contains' }], 'old');
    const other = compiled([{ keywords: ['refund'], without: [], mode: 'contains' }], 'other');
    const program = { live: [other, old], pinned: () => undefined };
    const { trace } = advance(program, freshState, says('the price please'));
    expect(trace).toMatchObject({ version: 'old_v1', tried: [{ flow: 'other' }] });
  });
});
