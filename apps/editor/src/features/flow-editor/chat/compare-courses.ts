import { isEqual } from '@bellhop/schema';
import type { ChatTurn } from './course.ts';

/** The same place of two courses of a chat. Undefined where one of them has ended. */
export interface ComparedTurn {
  original: ChatTurn | undefined;
  branch: ChatTurn | undefined;
  /** Both said the same on the same way. */
  isSame: boolean;
}

/** Two courses beside each other from where they part. */
export function compareCourses(
  original: readonly ChatTurn[],
  branch: readonly ChatTurn[],
  from: number,
): ComparedTurn[] {
  const length = Math.max(original.length, branch.length) - from;
  return Array.from({ length: Math.max(0, length) }, (_, index) => {
    const [one, other] = [original[from + index], branch[from + index]];
    const isSame = one !== undefined && other !== undefined && isEqual(gist(one), gist(other));
    return { original: one, branch: other, isSame };
  });
}

function gist({ transition: { effects, trace } }: ChatTurn) {
  const way = trace.steps.map(({ node, outcome }) => [
    node,
    outcome.type === 'exit' ? outcome.exit : outcome.type,
  ]);
  return { effects: effects.filter(({ type }) => type !== 'setTimer'), way };
}
