import type { Trace } from '@bellhop/schema';
import { expect, test } from 'vitest';
import { matchedParts, partsByReasons } from './matched-spans.ts';

function traceWith(spans: [number, number][]): Trace {
  return {
    formatVersion: 1,
    event: 'e',
    flow: 'f',
    version: 'draft',
    tried: [],
    outcome: 'finished',
    steps: [
      {
        flow: 'f',
        version: 'draft',
        node: 'n',
        nodeType: 'message',
        entry: 'trigger',
        outcome: { type: 'exit', exit: 'then', edge: null },
        because: spans.map(([start, end]) => ({
          code: 'keyword',
          outcome: true,
          values: {},
          span: { start, end },
        })),
        variables: {},
        effects: [],
      },
    ],
  };
}

test('shows the words that spoke for a reading, and not those that were only looked for', () => {
  const reason = (outcome: boolean | null, start: number, end: number) => ({
    code: 'word',
    outcome,
    values: {},
    span: { start, end },
  });
  const parts = partsByReasons('the mug please', [reason(null, 4, 7), reason(false, 8, 14)]);
  expect(parts.filter(({ isMatched }) => isMatched).map(({ text }) => text)).toEqual(['mug']);
});

test.each([
  ['老板这个多少錢呀', [[4, 7]], ['老板这个', '[多少錢]', '呀']],
  ['price', [[0, 5]], ['[price]']],
  [
    'one two three',
    [
      [4, 7],
      [0, 3],
    ],
    ['[one]', ' ', '[two]', ' three'],
  ],
  [
    'overlap',
    [
      [0, 4],
      [2, 7],
    ],
    ['[overlap]'],
  ],
  ['outside', [[3, 99]], ['outside']],
  ['', [], []],
] as [string, [number, number][], string[]][])('%s', (text, spans, parts) => {
  const shown = matchedParts(text, traceWith(spans)).map((part) =>
    part.isMatched ? `[${part.text}]` : part.text,
  );
  expect(shown).toEqual(parts);
});
