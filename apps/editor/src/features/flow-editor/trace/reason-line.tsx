import type { Folding, Reason } from '@bellhop/schema';
import { IconCheck, IconPoint, IconQuestionMark, IconX } from '@tabler/icons-react';
import { useWords, type Words } from '../session/use-words.ts';

const icons = { yes: IconCheck, no: IconX, unknown: IconQuestionMark, none: IconPoint };

function answerOf({ outcome }: Reason): 'yes' | 'no' | 'unknown' | null {
  if (outcome === null || outcome === 'unknown') return outcome;
  return outcome ? 'yes' : 'no';
}

interface ReasonLineProps {
  reason: Reason;
  nodeType?: string;
  /** How deep it stands among those that it decides with. */
  depth?: number;
}

/** One thing that was looked at: the values in words, the folding that helped, and how it came out. */
export function ReasonLine({ reason, nodeType, depth = 0 }: ReasonLineProps) {
  const words = useWords();
  const foldings = reason.foldings ?? [];
  const answer = answerOf(reason);
  const Icon = icons[answer ?? 'none'];
  return (
    <li
      className="fe-reason"
      data-outcome={answer}
      aria-level={depth + 1}
      style={{ marginInlineStart: depth * 14 }}
    >
      <Icon size={13} stroke={2.4} aria-hidden="true" />
      <span>
        {words.reason(reason, nodeType)}
        {foldings.length > 0 && (
          <em> {words.t('flow.trace.ignoring', { foldings: listOf(words, foldings) })}</em>
        )}
        {answer !== null && <b> {words.t(`flow.trace.${answer}`)}</b>}
      </span>
    </li>
  );
}

function listOf({ schemaText, locale }: Words, foldings: readonly Folding[]): string {
  const names = foldings.map((folding) => schemaText(`folding.${folding}`));
  return new Intl.ListFormat(locale).format(names);
}
