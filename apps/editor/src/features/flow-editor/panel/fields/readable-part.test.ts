import { nodeEditors } from '@bellhop/nodes/editor';
import { expect, test } from 'vitest';
import { readablePart } from './readable-part.ts';

const shape = nodeEditors['condition']?.shapes?.['branches'];
if (shape === undefined) throw new Error('a condition says what it can read');

const rule = { id: 'r1', subject: 'text', operator: 'contains', value: [] };
const good = { id: 'b1', name: '', match: 'all', items: [rule] };
const unknown = { ...good, id: 'b2', items: [{ ...rule, subject: 'weather' }] };

test('what can be read and what is not there give nothing to say', () => {
  expect(readablePart([good], shape)).toBeNull();
  expect(readablePart([], shape)).toBeNull();
  expect(readablePart(null, shape)).toBeNull();
});

test('of a list with an entry that cannot be read the others are left', () => {
  expect(readablePart([good, unknown], shape)).toEqual([good]);
  expect(readablePart([unknown], shape)).toEqual([]);
});

test('of something else than a list nothing is left', () => {
  expect(readablePart({ branches: [good] }, shape)).toEqual([]);
  expect(readablePart('If', shape)).toEqual([]);
});
