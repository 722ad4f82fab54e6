import { Button, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDots,
  IconDownload,
  IconKeyboard,
  IconSchool,
} from '@tabler/icons-react';
import { compareFlows } from '@bellhop/engine';
import { writeFlow, type FlowDocument } from '@bellhop/schema';
import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { withKey } from '../keyboard/key-label.ts';
import { redoEdit, undoEdit } from '../session/edit-actions.ts';
import type { CanaryVersion, LiveVersion } from '../session/use-live-version.ts';
import { useCanTest, useDocument, useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import type { PanelTab } from '../session/view-store.ts';
import { download } from './download.ts';
import { FlowTitle } from './flow-title.tsx';
import { OthersHere } from './others-here.tsx';
import { SaveStatus } from './save-status.tsx';

interface TopBarProps {
  live: LiveVersion;
  canary: CanaryVersion;
}

/** The truth about the flow in one line, and the way to everything that is not on the canvas. */
export function TopBar({ live, canary }: TopBarProps) {
  const { t } = useWords();
  const session = useSession();
  const { view } = session;
  const open = (tab: PanelTab) => () => {
    const { tab: now, isPanelOpen, left } = view.getState();
    if (tab === 'chat' && left === 'chat') {
      view.setState({ left: 'closed' });
      return;
    }
    // A second click on the same button closes the panel.
    view.setState({ tab, isPanelOpen: !(isPanelOpen && now === tab) });
  };
  const worst = useView(({ problems }) => problems[0]?.severity);
  const count = useView(({ problems }) => problems.filter((one) => one.severity !== 'hint').length);
  return (
    <header className="fe-top">
      <FlowTitle />
      <LivePills live={live} canary={canary} />
      {!session.canEdit && (
        <span className="fe-chip">
          {t(session.canTest ? 'flow.top.testsOnly' : 'flow.top.readOnly')}
        </span>
      )}
      {session.canTest && <SaveStatus />}
      <OthersHere />
      <span className="fe-grow" />
      {session.canTest && <UndoButtons />}
      <Button
        variant="default"
        className="fe-wide"
        title={withKey(t('flow.keys.problems'), 'problems')}
        onClick={open('problems')}
      >
        {t('flow.tab.problems')}
        {count > 0 && (
          <span className="fe-count" data-severity={worst}>
            {count}
          </span>
        )}
      </Button>
      <Button variant="default" className="fe-wide" onClick={open('versions')}>
        {t('flow.tab.versions')}
      </Button>
      <Button
        variant="default"
        className="fe-wide"
        title={withKey(t('flow.keys.chat'), 'chat')}
        onClick={open('chat')}
      >
        {t('flow.tab.chat')}
      </Button>
      <PublishButton />
      <MoreMenu />
    </header>
  );
}

function LivePills({ live, canary }: TopBarProps) {
  const { t } = useWords();
  // Counting waits until nothing more urgent has to be drawn.
  const document = useDeferredValue(useDocument((whole) => whole));
  const changes = useMemo(
    () => (live === null ? null : compareFlows(live.document, document).count),
    [live, document],
  );
  if (live === null) return <span className="fe-chip">{t('flow.top.notLive')}</span>;
  return (
    <>
      <span className="fe-chip">
        <i className="fe-dot" aria-hidden="true" />
        {t('flow.top.live', { number: live.number })}
      </span>
      {canary !== null && (
        <span className="fe-chip fe-wide">{t('flow.top.trial', { ...canary })}</span>
      )}
      {changes !== null && changes > 0 && (
        <span className="fe-chip fe-chip-warn">{t('flow.top.changes', { count: changes })}</span>
      )}
    </>
  );
}

function UndoButtons() {
  const words = useWords();
  const session = useSession();
  const canUndo = useCanTest();
  const past = useStore(session.flow, (state) => state.history.past.at(-1));
  const future = useStore(session.flow, (state) => state.history.future.at(-1));
  const undoLabel =
    past === undefined
      ? words.t('flow.top.undo')
      : words.t('flow.top.undoWhat', { what: words.done(past.label) });
  const redoLabel =
    future === undefined
      ? words.t('flow.top.redo')
      : words.t('flow.top.redoWhat', { what: words.done(future.label) });
  return (
    <div className="fe-undo">
      <Tooltip label={withKey(undoLabel, 'undo')}>
        <button
          type="button"
          className="fe-icon-button"
          aria-label={undoLabel}
          aria-disabled={past === undefined || !canUndo}
          onClick={() => {
            undoEdit(session);
          }}
        >
          <IconArrowBackUp size={18} aria-hidden="true" />
        </button>
      </Tooltip>
      <Tooltip label={withKey(redoLabel, 'redo')}>
        <button
          type="button"
          className="fe-icon-button"
          aria-label={redoLabel}
          aria-disabled={future === undefined || !canUndo}
          onClick={() => {
            redoEdit(session);
          }}
        >
          <IconArrowForwardUp size={18} aria-hidden="true" />
        </button>
      </Tooltip>
    </div>
  );
}

function PublishButton() {
  const { t } = useWords();
  const { canEdit, canPublish, view } = useSession();
  if (!canEdit) return null;
  return (
    <Button
      className="fe-publish"
      onClick={() => {
        view.setState({ dialog: 'publish' });
      }}
    >
      {t(canPublish ? 'flow.top.publish' : 'flow.review.start')}
    </Button>
  );
}

function MoreMenu() {
  const { t } = useWords();
  const session = useSession();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className="fe-icon-button fe-more" aria-label={t('flow.top.more')}>
          <IconDots size={18} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          onClick={() => {
            exportFlow(session.flow.getState().document);
          }}
        >
          {t('flow.top.export')}
        </Menu.Item>
        {session.canEdit && (
          <Menu.Item
            leftSection={<IconSchool size={16} aria-hidden="true" />}
            onClick={() => {
              session.view.setState({ tour: true });
            }}
          >
            {t('flow.tour.restart')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconKeyboard size={16} aria-hidden="true" />}
          onClick={() => {
            session.view.setState({ dialog: 'shortcuts' });
          }}
        >
          {t('flow.keys.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function exportFlow(document: FlowDocument): void {
  const name = document.name.trim().replace(/[^\p{L}\p{N}]+/gu, '-');
  download(`${name || 'flow'}.bellhop.json`, writeFlow(document));
}
