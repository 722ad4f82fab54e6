import type { Folding, Reason } from '@bellhop/schema';
import { IconCheck, IconPoint, IconX } from '@tabler/icons-react';
import { useWords, type Words } from '../session/use-words.ts';

const icons = { yes: IconCheck, no: IconX, none: IconPoint };

/** One thing that was looked at: the values in words, the folding that helped, and how it came out. */
export function ReasonLine({ reason }: { reason: Reason }) {
  const words = useWords();
  const foldings = reason.foldings ?? [];
  const answer = reason.outcome === null ? null : reason.outcome ? 'yes' : 'no';
  const Icon = icons[answer ?? 'none'];
  return (
    <li className="fe-reason" data-outcome={answer}>
      <Icon size={13} stroke={2.4} aria-hidden="true" />
      <span>
        {words.reason(reason)}
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
