import { isEqual } from '@bellhop/schema';
import type { Action, ChatTurn, Course } from './course.ts';
import { pairActions, partingOf } from './pair-actions.ts';

/** The same place of two courses of a chat. Undefined where nothing came of it in one of them. */
export interface ComparedTurn {
  original: ChatTurn | undefined;
  branch: ChatTurn | undefined;
  /** Both said the same on the same way. */
  isSame: boolean;
  /** The branch has not come so far. */
  isAhead: boolean;
}

/** Two courses beside each other from the turn where they part, by what was done. */
export function compareCourses(original: Course, branch: Course, turn: number): ComparedTurn[] {
  const { pairs, rest } = pairActions(original, branch, partingOf(original, turn));
  return pairs.flatMap((pair) => {
    const [ones, others] = [turnsOf(original, pair.original), turnsOf(branch, pair.branch)];
    const isAhead = pair.original !== undefined && original.actions.indexOf(pair.original) >= rest;
    return Array.from({ length: Math.max(ones.length, others.length) }, (_, index) => {
      const [one, other] = [ones[index], others[index]];
      const isSame = one !== undefined && other !== undefined && isEqual(gist(one), gist(other));
      return { original: one, branch: other, isSame, isAhead };
    });
  });
}

/** What came of one thing that was done. */
function turnsOf({ actions, turns }: Course, action: Action | undefined): readonly ChatTurn[] {
  if (action === undefined) return [];
  return turns.slice(action.from, actions[actions.indexOf(action) + 1]?.from ?? turns.length);
}

function gist({ transition: { effects, trace } }: ChatTurn) {
  const way = trace.steps.map(({ node, outcome }) => [
    node,
    outcome.type === 'exit' ? outcome.exit : outcome.type,
  ]);
  return { effects: effects.filter(({ type }) => type !== 'setTimer'), way };
}
