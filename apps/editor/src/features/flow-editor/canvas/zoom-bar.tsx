import { useReactFlow, useStore } from '@xyflow/react';
import { withKey } from '../keyboard/key-label.ts';
import { tidy } from '../session/edit-actions.ts';
import { addNote } from '../session/note-actions.ts';
import { useSession, useView } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { canvasCentre } from './canvas-centre.ts';
import { useFit } from './use-fit.ts';

/** Zoom, fit, tidy up and what dragging the empty canvas does: at the lower left of the canvas. */
export function ZoomBar() {
  const { t, locale } = useWords();
  const session = useSession();
  const { zoomIn, zoomOut, zoomTo, screenToFlowPosition } = useReactFlow();
  const zoom = useStore((store) => store.transform[2]);
  const mode = useView((view) => view.pointerMode);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(zoom);
  const fit = useFit();
  return (
    <div className="fe-zoom" role="toolbar" aria-label={t('flow.canvas.tools')}>
      <button type="button" aria-label={t('flow.canvas.zoomOut')} onClick={() => void zoomOut()}>
        −
      </button>
      <button type="button" aria-label={t('flow.canvas.zoomReset')} onClick={() => void zoomTo(1)}>
        {percent}
      </button>
      <button type="button" aria-label={t('flow.canvas.zoomIn')} onClick={() => void zoomIn()}>
        +
      </button>
      <button type="button" onClick={() => void fit()}>
        {t('flow.canvas.fit')}
      </button>
      <button
        type="button"
        onClick={() => {
          session.view.setState({ dialog: 'find' });
        }}
      >
        {t('flow.find.title')}
      </button>
      {session.canEdit && (
        <>
          <button
            type="button"
            onClick={() => {
              tidy(session);
              window.setTimeout(() => void fit(), 60);
            }}
          >
            {t('flow.canvas.tidy')}
          </button>
          <button
            type="button"
            title={withKey(t('flow.keys.note'), 'note')}
            onClick={() => {
              addNote(session, screenToFlowPosition(canvasCentre()));
            }}
          >
            {t('flow.note.add')}
          </button>
          <button
            type="button"
            aria-pressed={mode === 'select'}
            title={t('flow.canvas.boxHelp')}
            onClick={() => {
              session.view.setState({ pointerMode: mode === 'select' ? 'hand' : 'select' });
            }}
          >
            {t('flow.canvas.box')}
          </button>
        </>
      )}
    </div>
  );
}
