import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseBranch } from './choose-branch.ts';
import type { SplitBranch } from './definition.ts';
import { hash } from '../contract/hash.ts';

function branchesOf(...weights: number[]): SplitBranch[] {
  return weights.map((weight, index) => ({ id: `b${String(index)}`, name: '', weight }));
}
const customers = Array.from({ length: 10_000 }, (_, index) => `customer-${String(index)}`);

function share(branches: SplitBranch[], id: string, node: string): number {
  const taken = customers.filter(
    (customer) => chooseBranch(branches, { customer, node })?.id === id,
  );
  return taken.length / customers.length;
}

describe('a split', () => {
  it.each([
    ['even', [50, 50]],
    ['one in ten', [90, 10]],
    ['three ways', [1, 2, 1]],
  ])('gives ten thousand customers their shares: %s', (_name, weights) => {
    const branches = branchesOf(...weights);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const node of ['split1', 'n_Xk2', 'zz']) {
      for (const { id, weight } of branches) {
        expect(Math.abs(share(branches, id, node) - weight / total)).toBeLessThan(0.02);
      }
    }
  });

  it('keeps every customer in one branch, whoever it is, and never takes one without weight', () => {
    const weights = fc.array(fc.nat(1000), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(weights, fc.string(), fc.string(), (list, customer, node) => {
        const branches = branchesOf(...list);
        const chosen = chooseBranch(branches, { customer, node });
        expect(chooseBranch(branches, { customer, node })).toEqual(chosen);
        if (list.every((weight) => weight === 0)) expect(chosen).toBeNull();
        else expect(chosen?.weight).toBeGreaterThan(0);
      }),
    );
  });

  it('does not put the same customers together at every step', () => {
    const branches = branchesOf(1, 1);
    const both = customers.filter((customer) => {
      const first = chooseBranch(branches, { customer, node: 'one' });
      return first?.id === chooseBranch(branches, { customer, node: 'two' })?.id;
    });
    expect(Math.abs(both.length / customers.length - 0.5)).toBeLessThan(0.02);
  });

  it('has a hash that stays as it is: customers must not change sides with an update', () => {
    expect(['', 'a', 'customer-1', '顾客'].map(hash)).toMatchInlineSnapshot(`
      [
        2872998923,
        444641715,
        3902211816,
        741086832,
      ]
    `);
  });
});
