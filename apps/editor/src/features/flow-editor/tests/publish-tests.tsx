import { percentOf } from '@bellhop/engine';
import { testsInOrder } from '@bellhop/schema';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { ReasonField } from '../publish/reason-field.tsx';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { TestRow, TestStateIcon } from './test-row.tsx';
import { coverageNow } from './test-runs.ts';
import { openTest } from './test-actions.ts';

interface PublishTestsProps {
  reason: string;
  onReason: (reason: string) => void;
  /** Somebody goes to a test that failed. */
  onJump: () => void;
}

/** Whether tests of the draft fail, as far as they were run. */
export function useHasRedTests(): boolean {
  const { tests } = useSession();
  const document = useDocument((whole) => whole);
  useStore(tests);
  return Object.values(document.tests).some((test) => tests.stateOf(test) === 'failed');
}

/** The tests run when the dialog opens: what passes, how much is covered, and what stands in the way. */
export function PublishTests({ reason, onReason, onJump }: PublishTestsProps) {
  const { t } = useWords();
  const session = useSession();
  const { tests } = session;
  const state = useStore(tests);
  const document = useDocument((whole) => whole);
  const all = testsInOrder(document.tests);
  const isSure = all.every((test) => ['passed', 'failed'].includes(tests.stateOf(test)));
  useEffect(() => {
    if (!isSure) tests.runAll();
  }, [tests, isSure]);
  const failed = all.filter((test) => tests.stateOf(test) === 'failed');
  const passed = all.filter((test) => tests.stateOf(test) === 'passed').length;
  const coverage = coverageNow(document, state);
  return (
    <section>
      <h3>{t('flow.publish.tests.title')}</h3>
      {all.length === 0 ? (
        <p className="fe-note">{t('flow.publish.tests.none')}</p>
      ) : (
        <p className="fe-publish-tests-line" role="status">
          <TestStateIcon state={failed.length > 0 ? 'failed' : 'passed'} />
          <span>
            {t('flow.publish.tests.passed', { count: all.length, passed })}
            {coverage !== null &&
              ` · ${t('flow.publish.tests.coverage', { percent: percentOf(coverage.exits) })}`}
          </span>
        </p>
      )}
      {failed.length > 0 && (
        <>
          <ul className="fe-publish-tests">
            {failed.map((test) => (
              <TestRow
                key={test.id}
                test={test}
                onOpen={() => {
                  openTest(session, test.id);
                  onJump();
                }}
              />
            ))}
          </ul>
          <ReasonField
            label={t('flow.publish.tests.reason')}
            description={t('flow.publish.tests.reasonHelp')}
            {...{ reason, onReason }}
          />
        </>
      )}
    </section>
  );
}
