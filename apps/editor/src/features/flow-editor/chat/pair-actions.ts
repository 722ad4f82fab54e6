import type { Action, Course } from './course.ts';

/** What was done in the original, what was done in the branch, or both where one is the other's counterpart. */
export interface Pair {
  original?: Action;
  branch?: Action;
}

type Acted = Pick<Course, 'actions'>;

/** Place of the action with which a branch begins that parts at this turn. */
export function partingOf({ actions }: Acted, turn: number): number {
  return Math.max(
    0,
    actions.findLastIndex(({ from }) => from <= turn),
  );
}

/**
 * What was done from where a branch parts, in order. What is done once more stands beside its counterpart, whatever is
 * done by hand beside the next of the original that has none. `rest` is the place of the first of the original that
 * nothing in the branch has come to yet.
 */
export function pairActions(
  original: Acted,
  branch: Acted,
  parting: number,
): { pairs: Pair[]; rest: number } {
  const pairs: Pair[] = [];
  const own = branch.actions.slice(parting);
  const echoed = new Set(own.flatMap(({ echo }) => echo ?? []));
  let rest = parting;
  for (const action of own) {
    const to = action.echo ?? (echoed.has(rest) ? null : rest);
    const left = original.actions.slice(rest, to ?? rest);
    pairs.push(...left.map((skipped) => ({ original: skipped })));
    const counterpart = to === null ? undefined : original.actions[to];
    pairs.push({ branch: action, ...(counterpart !== undefined && { original: counterpart }) });
    if (to !== null) rest = to + 1;
  }
  pairs.push(...original.actions.slice(rest).map((left) => ({ original: left })));
  return { pairs, rest: Math.min(rest, original.actions.length) };
}
