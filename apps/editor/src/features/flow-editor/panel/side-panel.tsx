import { IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { ChatPanel } from '../chat/chat-panel.tsx';
import { ProblemsPanel } from '../problems/problems-panel.tsx';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import type { PanelTab } from '../session/view-store.ts';
import { TestsPanel } from '../tests/tests-panel.tsx';
import { VersionsPanel } from '../versions/versions-panel.tsx';
import { SettingsPanel } from './settings-panel.tsx';

const tabs = ['settings', 'chat', 'tests', 'problems', 'versions'] as const;

/** Versions are opened from the top bar; their tab is there only while they are. */
const isShown = (tab: PanelTab, current: PanelTab) => tab !== 'versions' || current === 'versions';

/** What the panel shows: the chat may stand on the other side, and leave it to the settings. */
function usePanelTab(): PanelTab {
  return useView(({ tab, left }) => (tab === 'chat' && left === 'chat' ? 'settings' : tab));
}

/** The one panel beside the canvas. It changes what it shows; it never covers anything. */
export function SidePanel() {
  const { t } = useWords();
  const { view } = useSession();
  const tab = usePanelTab();
  const isOpen = useView((state) => state.isPanelOpen);
  if (!isOpen) return null;
  return (
    <aside className="fe-side" aria-label={t('flow.panel.title')} onKeyDown={backToCanvas}>
      <div className="fe-tabs">
        <PanelTabs />
        <button
          type="button"
          className="fe-icon-button"
          aria-label={t('flow.panel.close')}
          onClick={() => {
            view.setState({ isPanelOpen: false });
          }}
        >
          <IconX size={17} aria-hidden="true" />
        </button>
      </div>
      <div id="fe-panel" role="tabpanel" aria-label={t(`flow.tab.${tab}`)} className="fe-side-body">
        <PanelBody tab={tab} />
      </div>
    </aside>
  );
}

/** Escape leaves the form for the step that it belongs to. */
function backToCanvas(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  // An open list of suggestions closes first.
  if (event.target instanceof Element && event.target.ariaExpanded === 'true') return;
  const selected = document.querySelector<HTMLElement>('.fe-canvas .react-flow__node.selected');
  if (selected === null) return;
  event.stopPropagation();
  selected.focus();
}

/** The tabs of the panel; the test chat keeps going while another one is open. */
export function PanelTabs() {
  const { t } = useWords();
  const { view } = useSession();
  const tab = usePanelTab();
  const isChatLeft = useView(({ left }) => left === 'chat');
  const worst = useView((state) => state.problems[0]?.severity);
  const count = useView((state) => state.problems.filter((one) => one.severity !== 'hint').length);
  return (
    <div className="fe-tablist" role="tablist" aria-label={t('flow.panel.title')}>
      {tabs
        .filter((each) => isShown(each, tab) && !(isChatLeft && each === 'chat'))
        .map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === tab}
            aria-controls="fe-panel"
            onClick={() => {
              view.setState({ tab: each });
            }}
          >
            {t(`flow.tab.${each}`)}
            {each === 'problems' && count > 0 && (
              <span className="fe-count" data-severity={worst}>
                {count}
              </span>
            )}
          </button>
        ))}
    </div>
  );
}

export function PanelBody({ tab }: { tab: PanelTab }) {
  switch (tab) {
    case 'settings':
      return <SettingsPanel />;
    case 'chat':
      return <ChatPanel />;
    case 'tests':
      return <TestsPanel />;
    case 'problems':
      return <ProblemsPanel />;
    case 'versions':
      return <VersionsPanel />;
  }
}
