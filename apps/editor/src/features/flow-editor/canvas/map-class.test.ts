import { expect, test } from 'vitest';
import { mapClass } from './map-class.ts';

test('a card of the path that has a problem shows both', () => {
  expect(mapClass({ kind: 'step', worst: 'error', isOnPath: true })).toBe(
    'fe-map-step fe-map-path fe-map-error',
  );
});

test('a hint is no problem to be found from afar', () => {
  expect(mapClass({ kind: 'step', worst: 'hint', isOnPath: false })).toBe('fe-map-step');
});
