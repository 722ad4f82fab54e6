import { expect, test } from 'vitest';
import { changesCanvas } from './changes-canvas.ts';

const cut = { type: 'disconnect' as const, edges: ['e'] };
const write = { type: 'setConfig' as const, node: 'n', config: {} };

test('cutting, moving and deleting change the canvas, alone or together', () => {
  expect(changesCanvas(cut)).toBe(true);
  expect(changesCanvas({ type: 'moveNodes', positions: {} })).toBe(true);
  expect(changesCanvas({ type: 'removeRecords', table: 'notes', ids: ['m'] })).toBe(true);
  expect(changesCanvas({ type: 'batch', commands: [cut] })).toBe(true);
});

test('what is written in a form does not, even where it takes a line along', () => {
  expect(changesCanvas(write)).toBe(false);
  expect(changesCanvas({ type: 'batch', commands: [write, cut] })).toBe(false);
  expect(changesCanvas({ type: 'removeRecords', table: 'tests', ids: ['t'] })).toBe(false);
});
