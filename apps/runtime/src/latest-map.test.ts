import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLatestMap } from './latest-map.ts';

test('the latest names are there, twice as many at most, and the older half goes together', () => {
  const gone: number[][] = [];
  const map = createLatestMap<number>(2, (values) => gone.push([...values]));
  for (const [index, name] of ['a', 'b', 'c', 'd'].entries()) map.set(name, index);
  expect(['a', 'b', 'c', 'd'].map((name) => map.get(name))).toEqual([0, 1, 2, 3]);
  map.remove('a');
  map.set('e', 4);
  expect(gone).toEqual([[1]]);
  expect(['a', 'b', 'c', 'd', 'e'].map((name) => map.get(name))).toEqual([
    undefined,
    undefined,
    2,
    3,
    4,
  ]);
  map.clear();
  expect(map.get('e')).toBeUndefined();
});

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const steps = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('set' as const), name: names, value: fc.nat() }),
    fc.record({ does: fc.constant('remove' as const), name: names }),
  ),
);

test('what it still knows is what was set last, and the last names set are known', () => {
  const limit = 3;
  fc.assert(
    fc.property(steps, (all) => {
      const map = createLatestMap<number>(limit);
      const model = new Map<string, number>();
      for (const step of all) {
        model.delete(step.name);
        if (step.does === 'set') {
          map.set(step.name, step.value);
          model.set(step.name, step.value);
        } else map.remove(step.name);
        for (const [name, value] of model) {
          expect([undefined, value]).toContain(map.get(name));
        }
        for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
          if (!model.has(name)) expect(map.get(name)).toBeUndefined();
        }
        const known = [...model].filter(([name]) => map.get(name) !== undefined);
        expect(known.length).toBeLessThanOrEqual(2 * limit);
      }
    }),
  );
});

test('as many as the limit are always there, whatever is set', () => {
  fc.assert(
    fc.property(fc.array(names), (all) => {
      const map = createLatestMap<number>(3);
      const latest = new Set<string>();
      for (const [index, name] of all.entries()) {
        map.set(name, index);
        latest.delete(name);
        latest.add(name);
        for (const one of [...latest].slice(-3)) expect(map.get(one)).toBeDefined();
      }
    }),
  );
});
