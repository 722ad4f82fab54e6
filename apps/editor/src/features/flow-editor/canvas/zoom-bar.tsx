import { IconLock, IconLockOpen, IconMap } from '@tabler/icons-react';
import { useReactFlow, useStore } from '@xyflow/react';
import type { ReactNode } from 'react';
import type { KeyAction } from '../keyboard/keymap.ts';
import { withKey } from '../keyboard/key-label.ts';
import { toggleLock } from '../session/lock.ts';
import { addNote } from '../session/note-actions.ts';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { canvasCentre } from './canvas-centre.ts';
import { useFit } from './use-fit.ts';
import { useMapSwitch } from './use-map-switch.ts';
import { useTidy } from './use-tidy.ts';

/** Zoom, fit, tidy up and what dragging the empty canvas does: at the lower left of the canvas. */
export function ZoomBar({ hasMap = false }: { hasMap?: boolean }) {
  const { t, locale } = useWords();
  const session = useSession();
  const { zoomIn, zoomOut, zoomTo } = useReactFlow();
  const zoom = useStore((store) => store.transform[2]);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(zoom);
  const fit = useFit();
  return (
    <div className="fe-zoom" role="toolbar" aria-label={t('flow.canvas.tools')}>
      <Tool action="zoomOut" name={t('flow.canvas.zoomOut')} onClick={() => void zoomOut()}>
        −
      </Tool>
      <Tool action="zoomReset" name={t('flow.canvas.zoomReset')} onClick={() => void zoomTo(1)}>
        {percent}
      </Tool>
      <Tool action="zoomIn" name={t('flow.canvas.zoomIn')} onClick={() => void zoomIn()}>
        +
      </Tool>
      <Tool action="fit" onClick={() => void fit()}>
        {t('flow.canvas.fit')}
      </Tool>
      {hasMap && <MapTool />}
      <Tool
        action="find"
        onClick={() => {
          session.view.setState({ dialog: 'find' });
        }}
      >
        {t('flow.find.title')}
      </Tool>
      {session.canEdit && <EditTools />}
    </div>
  );
}

function EditTools() {
  const { t } = useWords();
  const session = useSession();
  const { screenToFlowPosition } = useReactFlow();
  const tidy = useTidy();
  const isLocked = useView((view) => view.isLocked);
  const mode = useView((view) => view.pointerMode);
  const Lock = isLocked ? IconLock : IconLockOpen;
  return (
    <>
      <Tool action="tidy" onClick={tidy}>
        {t('flow.canvas.tidy')}
      </Tool>
      <Tool
        action="note"
        onClick={() => {
          addNote(session, screenToFlowPosition(canvasCentre()));
        }}
      >
        {t('flow.note.add')}
      </Tool>
      <button
        type="button"
        aria-pressed={mode === 'select'}
        title={withKey(t('flow.canvas.boxHelp'), mode === 'select' ? 'hand' : 'select')}
        onClick={() => {
          session.view.setState({ pointerMode: mode === 'select' ? 'hand' : 'select' });
        }}
      >
        {t('flow.canvas.box')}
      </button>
      <Tool
        action="lock"
        name={t('flow.lock.do')}
        isOn={isLocked}
        onClick={() => {
          toggleLock(session);
        }}
      >
        <Lock size={17} aria-hidden="true" />
      </Tool>
    </>
  );
}

function MapTool() {
  const { t } = useWords();
  const { isOn, hasRoom, toggle } = useMapSwitch();
  if (!hasRoom) return null;
  return (
    <Tool action="map" name={t('flow.canvas.map')} isOn={isOn} onClick={toggle}>
      <IconMap size={17} aria-hidden="true" />
    </Tool>
  );
}

interface ToolProps {
  /** What it does, which is said when somebody points at it, with the key that does the same. */
  action: KeyAction;
  /** For a screen reader, where the button shows no words. */
  name?: string;
  isOn?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ action, name, isOn, onClick, children }: ToolProps) {
  const { t } = useWords();
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={isOn}
      title={withKey(t(`flow.keys.${action}`), action)}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
