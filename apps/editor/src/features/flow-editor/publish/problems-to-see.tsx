import { Checkbox, Textarea } from '@mantine/core';
import type { Problem } from '@bellhop/schema';
import { ProblemRow } from '../problems/problem-row.tsx';
import { useWords } from '../session/use-words.ts';

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
  return (
    <section>
      <h3>
        {errors.length > 0
          ? t('flow.publish.errors', { count: errors.length })
          : t('flow.publish.warnings', { count: warnings.length })}
      </h3>
      <ul className="fe-problems fe-publish-problems">
        {all.map((problem, index) => (
          <ProblemRow key={`${problem.code} ${String(index)}`} problem={problem} onJump={onJump} />
        ))}
      </ul>
      {errors.length > 0 && reason !== null && (
        <Textarea
          label={t('flow.publish.errorsReason')}
          description={t('flow.publish.errorsReasonHelp')}
          value={reason}
          maxLength={500}
          autosize
          minRows={1}
          onChange={(event) => {
            onReason(event.currentTarget.value);
          }}
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
