import type { FaqReading } from '@bellhop/schema';
import type { RunContext } from '../contract/node-executor.ts';

/** The quick replies of a stored answer. */
export function answerButtons(
  { id, buttons = [] }: FaqReading['hits'][number],
  { say }: RunContext,
): { id: string; label: string }[] {
  return buttons.map((label, index) => ({
    id: `answer:${id}:${String(index + 1)}`,
    label: say(label),
  }));
}
