import type { CardItem } from '@bellhop/nodes/contract';
import { expect, test } from 'vitest';
import { firstWords } from './first-words.ts';

const of = (...items: CardItem[]) => firstWords(items, ({ line }) => `line ${line}`);

test('what a step says comes first, whatever stands before it', () => {
  const bubble: CardItem = { kind: 'bubble', text: ' Which size,\n{{ customer.name }}? ' };
  expect(of({ kind: 'line', line: 'rotates' }, bubble)).toBe('Which size, [customer.name]?');
});

test('then the words that it waits for, then the line of its card', () => {
  const words: CardItem = { kind: 'words', words: ['价格', 'ราคา'] };
  expect(of({ kind: 'line', line: 'contains' }, words)).toBe('价格, ราคา');
  expect(of({ kind: 'bubble', text: '' }, { kind: 'line', line: 'later' })).toBe('line later');
});

test('is empty when the card shows nothing', () => {
  expect(of({ kind: 'quickReplies', labels: ['Yes'] }, { kind: 'words', words: [] })).toBe('');
});

test('is cut between letters, also where several signs make one', () => {
  const text = of({ kind: 'bubble', text: 'กี่'.repeat(100) });
  expect(text).toBe(`${'กี่'.repeat(80)}…`);
});
