import { useMediaQuery } from '@mantine/hooks';
import { ReactFlowProvider } from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import { BackToSteps } from './canvas/back-to-steps.tsx';
import { EmptyCanvas } from './canvas/empty-canvas.tsx';
import { FlowCanvas } from './canvas/flow-canvas.tsx';
import { FlowMap } from './canvas/flow-map.tsx';
import { LockSign } from './canvas/lock-sign.tsx';
import { SelectionBar } from './canvas/selection-bar.tsx';
import { StepMenu } from './canvas/step-menu.tsx';
import { ZoomBar } from './canvas/zoom-bar.tsx';
import { CompareView } from './compare/compare-view.tsx';
import type { SavedBase } from './document/save-types.ts';
import { useShopLanguage } from './language/use-shop-language.ts';
import { useTools } from './language/use-tools.ts';
import { FindStepsBox } from './find/find-steps-box.tsx';
import { CommandPalette } from './keyboard/command-palette.tsx';
import { ShortcutsSheet } from './keyboard/shortcuts-sheet.tsx';
import { useKeys } from './keyboard/use-keys.ts';
import { PhoneEditor } from './outline/phone-editor.tsx';
import { LeftSide } from './left/left-side.tsx';
import { StepPicker } from './palette/step-picker.tsx';
import { SidePanel } from './panel/side-panel.tsx';
import { useSurroundings } from './problems/use-surroundings.ts';
import { watchProblems } from './problems/watch-problems.ts';
import { PublishDialog } from './publish/publish-dialog.tsx';
import { Announcer } from './session/announcer.tsx';
import { ConflictDialog } from './session/conflict-dialog.tsx';
import { createFlowSession, type SessionRights } from './session/flow-session.ts';
import { LocalCopyOffer } from './session/local-copy-offer.tsx';
import { firstSteps } from './session/first-steps.ts';
import { Tour } from './session/tour.tsx';
import { useArrival } from './session/use-arrival.ts';
import { useCalledFlows } from './session/use-called-flows.ts';
import { useFlowActions } from './session/use-flow-actions.ts';
import { useLiveVersion } from './session/use-live-version.ts';
import { usePresence } from './session/use-presence.ts';
import { useSaving } from './session/use-saving.ts';
import { useShopClock } from './session/use-shop-clock.ts';
import { SessionContext, useSession, useView } from './session/use-session.ts';
import { useCoverage } from './tests/use-coverage.ts';
import { SkipLinks } from './left/skip-links.tsx';
import { TopBar } from './top-bar/top-bar.tsx';
import { VersionView } from './versions/version-view.tsx';

interface OpenFlowProps {
  start: SavedBase;
  rights: SessionRights;
}

/** One flow that is open: everything that is shown and done with it hangs on one session. */
export function OpenFlow({ start, rights }: OpenFlowProps) {
  const [session] = useState(() => {
    const opened = createFlowSession(start.document, rights);
    const { nodes, kind } = start.document;
    const isNew = Object.keys(nodes).length === 0 && kind === 'conversation';
    // Beside the palette and the panel nothing of the canvas would be left on a tablet.
    const isNarrow = window.matchMedia('(max-width: 1023px)').matches;
    if (isNarrow || !rights.canEdit) opened.view.setState({ left: 'closed' });
    opened.view.setState({ tour: isNew && rights.canEdit && !firstSteps.areOver() });
    return opened;
  });
  useEffect(() => watchProblems(session), [session]);
  return (
    <SessionContext value={session}>
      <ReactFlowProvider>
        <Editor start={start} />
      </ReactFlowProvider>
    </SessionContext>
  );
}

function Editor({ start }: { start: SavedBase }) {
  const session = useSession();
  const queue = useSaving(session, start);
  useShopLanguage(session.chat);
  useTools(session.chat);
  useCalledFlows(session.chat);
  useShopClock(session.chat);
  useSurroundings();
  useCoverage();
  useArrival();
  usePresence(start.document.id);
  const { live, canary, refetch } = useLiveVersion(start.document.id);
  const isPhone = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const save = useCallback(() => void queue.flush(), [queue]);
  const actions = useFlowActions(save);
  useKeys(actions);
  return (
    <div className="fe-page">
      {!isPhone && <SkipLinks />}
      <TopBar live={live} canary={canary} />
      <div className="fe-strips">
        <LocalCopyOffer />
        <Tour isLive={live !== null} />
      </div>
      {isPhone ? <PhoneEditor /> : <DeskEditor />}
      <StepPicker />
      <Announcer />
      <PublishDialog live={live} queue={queue} onPublished={() => void refetch()} />
      <ConflictDialog queue={queue} />
      <ShortcutsSheet />
      <CommandPalette actions={actions} />
    </div>
  );
}

function DeskEditor() {
  const { comparison } = useSession();
  const version = useView((view) => view.version);
  const compare = useView((view) => view.compare);
  const isDraft = version === null && compare === null;
  return (
    <div className="fe-desk">
      {isDraft && <LeftSide />}
      <div className="fe-stage">
        {compare !== null && <CompareView {...compare} link={comparison} />}
        {isDraft && (
          <FlowCanvas>
            <BackToSteps />
            <ZoomBar hasMap />
            <FlowMap />
            <LockSign />
            <SelectionBar />
            <StepMenu />
          </FlowCanvas>
        )}
        {compare === null && version !== null && <VersionView versionId={version} />}
        {isDraft && <EmptyCanvas />}
        {isDraft && <FindStepsBox />}
      </div>
      <SidePanel />
    </div>
  );
}
