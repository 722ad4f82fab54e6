import { useState } from 'react';
import { EmptyCanvas } from '../canvas/empty-canvas.tsx';
import { PanelBody } from '../panel/side-panel.tsx';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import type { PanelTab } from '../session/view-store.ts';
import { VersionView } from '../versions/version-view.tsx';
import { OutlineList } from './outline-list.tsx';

const tabs = ['steps', 'settings', 'chat', 'tests', 'problems', 'versions'] as const;

/** The editor on a phone: one thing at a time, the outline in place of the canvas. */
export function PhoneEditor() {
  const { t } = useWords();
  const { view } = useSession();
  const tab = useView((state) => state.tab);
  const [isOutline, setIsOutline] = useState(true);
  // Whatever opens the panel (a tap on a step, a problem, a new step) leads there on a phone as well.
  const opened = useView((state) => state.focus);
  const [lastOpened, setLastOpened] = useState(opened);
  if (opened !== lastOpened) {
    setLastOpened(opened);
    if (opened !== null) setIsOutline(false);
  }
  const version = useView((state) => state.version);
  if (version !== null) {
    return (
      <div className="fe-phone">
        <VersionView versionId={version} />
      </div>
    );
  }
  const current = isOutline ? 'steps' : tab;
  const open = (each: 'steps' | PanelTab) => {
    setIsOutline(each === 'steps');
    if (each !== 'steps') view.setState({ tab: each, isPanelOpen: true });
  };
  return (
    <div className="fe-phone">
      <div className="fe-tablist fe-phone-tabs" role="tablist" aria-label={t('flow.panel.title')}>
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === current}
            aria-controls="fe-panel"
            onClick={() => {
              open(each);
            }}
          >
            {t(`flow.tab.${each}`)}
          </button>
        ))}
      </div>
      <div
        id="fe-panel"
        role="tabpanel"
        aria-label={t(`flow.tab.${current}`)}
        className="fe-side-body"
      >
        {isOutline ? (
          <>
            <EmptyCanvas />
            <OutlineList
              onOpen={() => {
                setIsOutline(false);
              }}
            />
          </>
        ) : (
          <PanelBody tab={tab} />
        )}
      </div>
    </div>
  );
}
