import type { IntentReport } from '@bellhop/language';
import type { Intent } from '@bellhop/schema';

/** With fewer examples nothing can be learned well. */
export const enoughExamples = 5;
/** A single example that went astray says little about an intent. */
const oftenFrom = 2;
const oftenShare = 0.15;

export type IntentMark =
  | { kind: 'tooFew' }
  /** The id of the intent that it is taken for. */
  | { kind: 'confused'; takenFor: string; count: number }
  | null;

/** The one thing that is to be improved first about an intent. */
export function markOf(
  { id, examples }: Pick<Intent, 'id' | 'examples'>,
  report: Pick<IntentReport, 'confusions'> | null,
): IntentMark {
  if (examples.length < enoughExamples) return { kind: 'tooFew' };
  const most = report?.confusions.find(({ intent }) => intent === id);
  const isOften =
    most !== undefined && most.count >= Math.max(oftenFrom, examples.length * oftenShare);
  return isOften ? { kind: 'confused', takenFor: most.takenFor, count: most.count } : null;
}
