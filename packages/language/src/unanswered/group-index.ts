import type { SparseVector } from '../learn/sparse.ts';

/** Groups of vectors, each by the sum of its members, to be searched by what they have in common. */
export interface GroupIndex {
  /** The group that this vector is most like, if it is like it enough (cosine). Of equal ones the earliest. */
  nearest(vector: SparseVector, atLeast: number): number | null;
  add(group: number, vector: SparseVector): void;
  /** The member that is most like the whole group; of equal ones the first. */
  mostTypical(group: number, members: readonly number[], vectors: readonly SparseVector[]): number;
}

export function createGroupIndex(): GroupIndex {
  // For each feature the groups that have it, with their sums: only these can be like a vector that has it.
  const sums = new Map<number, Map<number, number>>();
  const squares: number[] = [];

  const sumIn = (group: number, feature: number) => sums.get(feature)?.get(group) ?? 0;

  return {
    nearest({ ids, values }, atLeast) {
      const products = new Map<number, number>();
      ids.forEach((feature, at) => {
        for (const [group, sum] of sums.get(feature) ?? []) {
          products.set(group, (products.get(group) ?? 0) + sum * (values[at] ?? 0));
        }
      });
      let best: number | null = null;
      let most = atLeast;
      for (const [group, product] of products) {
        const likeness = product / Math.sqrt(squares[group] ?? 1);
        if (likeness > most || (likeness === most && (best === null || group < best))) {
          best = group;
          most = likeness;
        }
      }
      return best;
    },
    add(group, { ids, values }) {
      let square = squares[group] ?? 0;
      ids.forEach((feature, at) => {
        const before = sumIn(group, feature);
        const after = before + (values[at] ?? 0);
        square += after * after - before * before;
        const groups = sums.get(feature) ?? new Map<number, number>();
        groups.set(group, after);
        sums.set(feature, groups);
      });
      squares[group] = square;
    },
    mostTypical(group, members, vectors) {
      const likeness = (member: number) => {
        const vector = vectors[member];
        if (vector === undefined) return 0;
        return vector.ids.reduce(
          (sum, feature, at) => sum + sumIn(group, feature) * (vector.values[at] ?? 0),
          0,
        );
      };
      let best = members[0] ?? 0;
      let most = likeness(best);
      for (const member of members) {
        const found = likeness(member);
        if (found > most) {
          best = member;
          most = found;
        }
      }
      return best;
    },
  };
}
