import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInCanary } from './canary.ts';

const canary = { flow: 'f_1', version: 'v_2', share: 20 };
const thousand = Array.from({ length: 1000 }, (_, index) => `u_${String(index)}`);
const shareOf = (of: typeof canary) =>
  thousand.filter((customer) => isInCanary(of, customer)).length / 10;

it('takes 20 ± 3 % of 1,000 customers', () => {
  expect(Math.abs(shareOf(canary) - 20)).toBeLessThanOrEqual(3);
});

it('takes 20 % of the customers as a fair draw would, whatever the version is called', () => {
  const shares = Array.from({ length: 200 }, (_, index) =>
    shareOf({ ...canary, version: `v_${String(index)}` }),
  );
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeCloseTo(20, 0);
  // A fair draw of 1,000 lies within 3 points in 98 of 100 cases.
  expect(shares.filter((share) => Math.abs(share - 20) <= 3).length).toBeGreaterThan(190);
});

it('always puts a customer on the same side, also when the share grows', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 98 }), (customer, share) => {
      const now = isInCanary({ ...canary, share }, customer);
      expect(isInCanary({ ...canary, share }, customer)).toBe(now);
      if (now) expect(isInCanary({ ...canary, share: share + 1 }, customer)).toBe(true);
    }),
  );
});

it('draws anew for another version', () => {
  const both = thousand.filter(
    (customer) =>
      isInCanary(canary, customer) && isInCanary({ ...canary, version: 'v_3' }, customer),
  );
  expect(both.length).toBeLessThan(80);
});
