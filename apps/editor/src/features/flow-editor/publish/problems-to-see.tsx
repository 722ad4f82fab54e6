import { Checkbox } from '@mantine/core';
import type { Problem } from '@bellhop/schema';
import { ProblemRow } from '../problems/problem-row.tsx';
import { useWords } from '../session/use-words.ts';
import { ReasonField } from './reason-field.tsx';

interface ProblemsToSeeProps {
  errors: readonly Problem[];
  warnings: readonly Problem[];
  isAccepted: boolean;
  onAccept: (isAccepted: boolean) => void;
  /** Why it is published in spite of the errors; null where nothing may outweigh them. */
  reason: string | null;
  onReason: (reason: string) => void;
  onJump: () => void;
}

/** What stands in the way of publishing, and what has to be looked at before. */
export function ProblemsToSee({
  errors,
  warnings,
  isAccepted,
  onAccept,
  reason,
  onReason,
  onJump,
}: ProblemsToSeeProps) {
  const { t } = useWords();
  const all = [...errors, ...warnings];
  if (all.length === 0) return null;
  const heading = () => {
    if (errors.length === 0) return t('flow.publish.warnings', { count: warnings.length });
    const words = reason === null ? 'flow.publish.errors' : 'flow.publish.errorsSeen';
    return t(words, { count: errors.length });
  };
  return (
    <section>
      <h3>{heading()}</h3>
      <ul className="fe-problems fe-publish-problems">
        {all.map((problem, index) => (
          <ProblemRow key={`${problem.code} ${String(index)}`} problem={problem} onJump={onJump} />
        ))}
      </ul>
      {errors.length > 0 && reason !== null && (
        <ReasonField
          label={t('flow.publish.errorsReason')}
          description={t('flow.publish.errorsReasonHelp')}
          {...{ reason, onReason }}
        />
      )}
      {warnings.length > 0 && (errors.length === 0 || reason !== null) && (
        <Checkbox
          label={t('flow.publish.accept')}
          checked={isAccepted}
          onChange={(event) => {
            onAccept(event.currentTarget.checked);
          }}
        />
      )}
    </section>
  );
}
