import { percentOf } from '@bellhop/engine';
import type { Outputs } from '../../../api/trpc.ts';
import { useWords } from '../session/use-words.ts';
import { TestStateIcon } from '../tests/test-row.tsx';

type Report = NonNullable<Outputs['flows']['versions'][number]['tests']>;

/** What the tests said when the version was published, and why it went live with red ones or with errors. */
export function VersionTests({ tests }: { tests: Report }) {
  const { t } = useWords();
  const { errors } = tests;
  return (
    <>
      <Results tests={tests} />
      {errors !== null && (
        <p className="fe-version-note">
          {t('flow.versions.errorsReason', { reason: errors.reason })}
        </p>
      )}
    </>
  );
}

function Results({ tests: { passed, failed, coverage, reason } }: { tests: Report }) {
  const { t } = useWords();
  const count = passed + failed.length;
  if (count === 0) return null;
  return (
    <>
      <p className="fe-version-tests" title={failed.join('\n')}>
        <TestStateIcon state={failed.length > 0 ? 'failed' : 'passed'} />
        {t('flow.versions.tests.passed', { count, passed })} ·{' '}
        {t('flow.publish.tests.coverage', { percent: percentOf(coverage.exits) })}
      </p>
      {reason !== null && (
        <p className="fe-version-note">{t('flow.versions.tests.reason', { reason })}</p>
      )}
    </>
  );
}
