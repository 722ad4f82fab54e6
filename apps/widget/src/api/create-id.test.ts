import { expect, test } from 'vitest';
import { createId } from './create-id.ts';

const version4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('ids are random and well formed, with and without randomUUID', () => {
  const plainHttp = { getRandomValues: crypto.getRandomValues.bind(crypto) };
  const ids = [createId(), createId(), createId(plainHttp), createId(plainHttp)];
  for (const id of ids) expect(id).toMatch(version4);
  expect(new Set(ids).size).toBe(4);
});
