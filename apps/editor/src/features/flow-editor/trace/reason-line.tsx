import type { Reason } from '@bellhop/schema';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useWords } from '../session/use-words.ts';

/** One thing that was looked at: the values in words, the folding that helped, and how it came out. */
export function ReasonLine({ reason }: { reason: Reason }) {
  const words = useWords();
  const foldings = reason.foldings ?? [];
  return (
    <li className="fe-reason" data-outcome={reason.outcome ? 'yes' : 'no'}>
      {reason.outcome ? (
        <IconCheck size={13} stroke={2.4} aria-hidden="true" />
      ) : (
        <IconX size={13} stroke={2.4} aria-hidden="true" />
      )}
      <span>
        {words.reason(reason)}
        {foldings.length > 0 && (
          <em> {foldings.map((folding) => words.schemaText(`folding.${folding}`)).join(', ')}</em>
        )}
        <b> {words.t(reason.outcome ? 'flow.trace.yes' : 'flow.trace.no')}</b>
      </span>
    </li>
  );
}
