import { percentOf } from '@bellhop/engine';
import type { TestCase } from '@bellhop/schema';
import {
  IconCircle,
  IconCircleCheck,
  IconCircleX,
  IconPlayerPlay,
  IconRefreshAlert,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { firstFailure } from './failure-words.ts';
import type { TestState } from './test-runs.ts';

const icons = {
  passed: IconCircleCheck,
  failed: IconCircleX,
  notRun: IconCircle,
  stale: IconRefreshAlert,
};

export function TestStateIcon({ state }: { state: TestState }) {
  const { t } = useWords();
  const Icon = icons[state];
  return (
    <span className="fe-test-state" data-state={state}>
      <Icon size={18} stroke={1.8} aria-hidden="true" />
      <span className="fe-hidden">{t(`flow.tests.state.${state}`)}</span>
    </span>
  );
}

/** One test case in the list: how it came out, and what went wrong first. A click opens it. */
export function TestRow({ test, onOpen }: { test: TestCase; onOpen?: () => void }) {
  const words = useWords();
  const { t } = words;
  const { tests } = useSession();
  const tested = useStore(tests, ({ runs }) => runs.get(test.id)?.tested);
  useDocument((document) => document);
  const state = tests.stateOf(test);
  const failure = tested === undefined ? null : firstFailure(words, test, tested);
  return (
    <li className="fe-test" data-state={state}>
      <button
        type="button"
        className="fe-test-open"
        onClick={() => {
          if (onOpen === undefined) tests.openTest(test.id);
          else onOpen();
        }}
      >
        <TestStateIcon state={state} />
        <span>
          <b>{test.name}</b>
          {state === 'failed' && failure !== null ? (
            <small>{failure}</small>
          ) : (
            <small>
              {state === 'passed' && tested !== undefined
                ? t('flow.tests.covers', { percent: percentOf(tested.coverage.exits) })
                : t(`flow.tests.state.${state}`)}
            </small>
          )}
        </span>
      </button>
      <button
        type="button"
        className="fe-icon-button"
        aria-label={t('flow.tests.runOne', { name: test.name })}
        title={t('flow.tests.run')}
        onClick={() => {
          tests.run([test.id]);
        }}
      >
        <IconPlayerPlay size={16} aria-hidden="true" />
      </button>
    </li>
  );
}
