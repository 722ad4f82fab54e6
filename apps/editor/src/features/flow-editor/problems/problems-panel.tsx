import { IconCircleCheck } from '@tabler/icons-react';
import { useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { ProblemRow } from './problem-row.tsx';

const severities = ['error', 'warning', 'hint'] as const;

/** Everything that is wrong with the draft, worst first; a click leads to the field. */
export function ProblemsPanel() {
  const { t } = useWords();
  const problems = useView((view) => view.problems);
  if (problems.length === 0) {
    return (
      <div className="fe-empty">
        <IconCircleCheck size={28} stroke={1.5} aria-hidden="true" />
        <p>{t('flow.problems.none')}</p>
      </div>
    );
  }
  return (
    <div className="fe-problems">
      {severities.map((severity) => {
        const these = problems.filter((problem) => problem.severity === severity);
        if (these.length === 0) return null;
        return (
          <section key={severity}>
            <h3>{t(`flow.problems.${severity}`, { count: these.length })}</h3>
            <p className="fe-quiet">{t(`flow.problems.${severity}Help`)}</p>
            <ul>
              {these.map((problem, index) => (
                <ProblemRow
                  key={`${problem.code} ${problem.node ?? ''} ${problem.field ?? problem.exit ?? ''} ${String(index)}`}
                  problem={problem}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
