import { expect, test } from 'vitest';
import { nodeDefinitions } from '../definitions.ts';
import { readConfig } from '../contract/read-config.ts';

test('a hand-off from before there was a time limit sets none', () => {
  const config = { text: { en: 'Hi' }, team: 'Sales', priority: 'normal', summary: '' };
  const node = { id: 'h', type: 'hand-off', version: 1, config, position: { x: 0, y: 0 } };
  const definition = nodeDefinitions['hand-off'];
  if (definition === undefined) throw new Error('no such type');
  expect(readConfig(node, definition)).toEqual({ ok: true, config: { ...config, waitMinutes: 0 } });
});
