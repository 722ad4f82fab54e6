import { ownerSchema, type Owner } from '@bellhop/schema';

interface Sorted {
  id: string;
  lastAt: string;
}

export const everyOwner: readonly Owner[] = ownerSchema.options;

/**
 * The newest conversations of several owners, given the newest of each. Those of one owner come sorted out of an index;
 * an index of all would be one more that every message changes. Whoever changes the owner meanwhile is there once.
 */
export async function newestOfOwners<Row extends Sorted>(
  owners: readonly Owner[],
  take: number,
  newestOf: (owner: Owner) => Promise<Row[]>,
): Promise<Row[]> {
  const lists = await Promise.all(owners.map(newestOf));
  const rows = new Map(lists.flat().map((row) => [row.id, row]));
  return [...rows.values()].sort(newestFirst).slice(0, take);
}

function newestFirst(left: Sorted, right: Sorted): number {
  if (left.lastAt !== right.lastAt) return left.lastAt < right.lastAt ? 1 : -1;
  return left.id < right.id ? 1 : -1;
}
