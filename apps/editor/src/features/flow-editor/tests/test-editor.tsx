import { Button, Menu, TextInput } from '@mantine/core';
import type { TestCase } from '@bellhop/schema';
import { IconArrowLeft, IconCopy, IconDots, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useCanTest, useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { CoverageLine } from './coverage-line.tsx';
import { CoverageSwitch } from './coverage-switch.tsx';
import { GivenForm } from './given-form.tsx';
import { LineList } from './line-list.tsx';
import { changeTest, copyTest, removeTest } from './test-actions.ts';
import { TestStateIcon } from './test-row.tsx';
import { TestTrace } from './test-trace.tsx';

/** One test case: who writes, what happens, what has to come, and how it came out. */
export function TestEditor({ test }: { test: TestCase }) {
  const { t } = useWords();
  const session = useSession();
  const { tests } = session;
  const canEdit = useCanTest();
  const tested = useStore(tests, ({ runs }) => runs.get(test.id)?.tested);
  const leftOut = useStore(tests, ({ cut }) => cut.get(test.id));
  useDocument((document) => document);
  const state = tests.stateOf(test);
  return (
    <div className="fe-tests fe-test-editor">
      <div className="fe-test-top">
        <button
          type="button"
          className="fe-icon-button"
          aria-label={t('flow.tests.back')}
          title={t('flow.tests.back')}
          onClick={() => {
            tests.openTest(null);
          }}
        >
          <IconArrowLeft size={18} aria-hidden="true" />
        </button>
        <NameField test={test} />
        <TestMenu test={test} />
      </div>
      <div className="fe-row fe-test-verdict">
        <TestStateIcon state={state} />
        <span role="status">{t(`flow.tests.state.${state}`)}</span>
        <span className="fe-grow" />
        <Button
          size="xs"
          variant={state === 'passed' ? 'default' : 'filled'}
          leftSection={<IconPlayerPlay size={15} aria-hidden="true" />}
          onClick={() => {
            tests.run([test.id]);
          }}
        >
          {t(state === 'notRun' ? 'flow.tests.run' : 'flow.tests.runAgain')}
        </Button>
      </div>
      {leftOut !== undefined && (
        <p className="fe-note">{t('flow.tests.cut', { lines: leftOut })}</p>
      )}
      <GivenForm key={test.id} test={test} canEdit={canEdit} />
      <LineList test={test} canEdit={canEdit} />
      {tested !== undefined && <CoverageLine coverage={tested.coverage} />}
      <CoverageSwitch />
      {tested !== undefined && <TestTrace tested={tested} />}
    </div>
  );
}

/** An empty name is not taken: the test would have nothing to be called by. */
function NameField({ test }: { test: TestCase }) {
  const { t } = useWords();
  const session = useSession();
  const canEdit = useCanTest();
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextInput
      className="fe-grow"
      size="sm"
      aria-label={t('flow.tests.name')}
      value={draft ?? test.name}
      maxLength={200}
      readOnly={!canEdit}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setDraft(value);
        if (value.trim() !== '') changeTest(session, test, { name: value }, 'name');
      }}
      onBlur={() => {
        setDraft(null);
      }}
    />
  );
}

function TestMenu({ test }: { test: TestCase }) {
  const { t } = useWords();
  const session = useSession();
  if (!useCanTest()) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className="fe-icon-button" aria-label={t('flow.tests.more')}>
          <IconDots size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconCopy size={16} aria-hidden="true" />}
          onClick={() => {
            copyTest(session, test);
          }}
        >
          {t('flow.tests.copy')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash size={16} aria-hidden="true" />}
          onClick={() => {
            removeTest(session, test);
          }}
        >
          {t('flow.tests.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
