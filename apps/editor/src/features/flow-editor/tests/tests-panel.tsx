import { Button } from '@mantine/core';
import { testsInOrder } from '@bellhop/schema';
import { IconFlask, IconHistory, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { ReplayPanel } from '../replay/replay-panel.tsx';
import { useCanTest, useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { CoverageLine } from './coverage-line.tsx';
import { CoverageSwitch } from './coverage-switch.tsx';
import { freeName, addTest } from './test-actions.ts';
import { TestEditor } from './test-editor.tsx';
import { TestRow } from './test-row.tsx';
import { coverageNow } from './test-runs.ts';

/** The flow's test cases: how they came out, how much of the flow they pass through, and one of them opened. */
export function TestsPanel() {
  const { tests, replays } = useSession();
  const open = useStore(tests, (state) => state.open);
  const isReplay = useStore(replays, (state) => state.isOpen);
  const opened = useDocument((document) => (open === null ? undefined : document.tests[open]));
  if (opened === undefined && isReplay) return <ReplayPanel />;
  return opened === undefined ? <TestList /> : <TestEditor key={opened.id} test={opened} />;
}

function TestList() {
  const { t } = useWords();
  const session = useSession();
  const state = useStore(session.tests);
  const document = useDocument((whole) => whole);
  const canEdit = useCanTest();
  const all = testsInOrder(document.tests);
  const coverage = coverageNow(document, state);
  const add = canEdit && (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={15} aria-hidden="true" />}
      onClick={() => {
        const name = freeName(session, t('flow.tests.newName'));
        const steps = [{ customer: { text: '' } }, { expect: { contains: [''] } }];
        addTest(session, { id: session.newId('t'), name, steps });
      }}
    >
      {t('flow.tests.add')}
    </Button>
  );
  if (all.length === 0) {
    return (
      <div className="fe-empty">
        <IconFlask size={28} stroke={1.5} aria-hidden="true" />
        <p>{t('flow.tests.none')}</p>
        {add}
        <OpenReplay />
      </div>
    );
  }
  return (
    <div className="fe-tests">
      <div className="fe-row">
        <Button
          size="xs"
          leftSection={<IconPlayerPlay size={15} aria-hidden="true" />}
          onClick={session.tests.runAll}
        >
          {t('flow.tests.runAll')}
        </Button>
        {add}
        <OpenReplay />
      </div>
      <TestSummary />
      {coverage !== null && <CoverageLine coverage={coverage} />}
      <CoverageSwitch />
      <ul>
        {all.map((test) => (
          <TestRow key={test.id} test={test} />
        ))}
      </ul>
    </div>
  );
}

/** To the chats that really took place. */
function OpenReplay() {
  const { t } = useWords();
  const { replays, canEdit } = useSession();
  if (!canEdit) return null;
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconHistory size={15} aria-hidden="true" />}
      onClick={() => {
        replays.setState({ isOpen: true, chat: null });
      }}
    >
      {t('flow.replay.open')}
    </Button>
  );
}

/** How many are in which state, in one sentence. */
function TestSummary() {
  const { t } = useWords();
  const { tests } = useSession();
  useStore(tests);
  const all = useDocument((document) => document).tests;
  const states = Object.values(all).map((test) => tests.stateOf(test));
  const count = (state: string) => states.filter((one) => one === state).length;
  const key = states.every((state) => state === 'notRun')
    ? 'notRun'
    : count('stale') + count('notRun') > 0
      ? 'stale'
      : 'passed';
  return (
    <p className="fe-tests-summary" role="status" data-failed={count('failed') > 0 || undefined}>
      {t(`flow.tests.summary.${key}`, { count: states.length, passed: count('passed') })}
    </p>
  );
}
