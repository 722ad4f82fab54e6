import type { StepRef } from './compare-traces.ts';
import type { Verdict } from './replay-chat.ts';

export interface JudgedChat {
  id: string;
  verdict: Verdict;
}

/** Conversations that the draft changes at the same place in the same way. */
export interface ChangeGroup {
  key: string;
  change: NonNullable<Verdict['change']>;
  chats: string[];
}

/** What the changes have in common, the largest group first; errors before everything else. */
export function groupChanges(judged: readonly JudgedChat[]): ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>();
  for (const { id, verdict } of judged) {
    const { change } = verdict;
    if (change === null) continue;
    const key = [change.kind, nameOf(change.expected), nameOf(change.reached)].join(' > ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, change, chats: [id] });
    else group.chats.push(id);
  }
  const isError = ({ change }: ChangeGroup) => Number(change.kind === 'failed');
  return [...groups.values()].sort(
    (left, right) =>
      isError(right) - isError(left) ||
      right.chats.length - left.chats.length ||
      (left.key < right.key ? -1 : 1),
  );
}

function nameOf(step: StepRef | null): string {
  return step === null ? '-' : `${step.flow} ${step.node}`;
}
