import { IconPlus, IconTrash } from '@tabler/icons-react';
import { EdgeLabelRenderer } from '@xyflow/react';
import { disconnect } from '../session/edit-actions.ts';
import { useCanArrange, useSession } from '../session/use-session.ts';
import { useCardWords } from './card-words.ts';

/** Insert a step here, or cut the line: in the middle of an edge. */
export function EdgeTools({ id, at }: { id: string; at: { x: number; y: number } }) {
  const { t } = useCardWords();
  const session = useSession();
  if (!useCanArrange()) return null;
  return (
    <EdgeLabelRenderer>
      <div
        className="fe-edge-tools nodrag nopan nokey"
        style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
        onPointerEnter={() => {
          session.view.setState({ hoveredEdge: id });
        }}
        onPointerLeave={() => {
          session.view.setState({ hoveredEdge: null });
        }}
      >
        <button
          type="button"
          aria-label={t('flow.canvas.insertHere')}
          title={t('flow.canvas.insertHere')}
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            const anchor = { x: box.right + 8, y: box.top };
            session.view.setState({ picker: { anchor, edge: id }, hoveredEdge: null });
          }}
        >
          <IconPlus size={14} stroke={2} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={t('flow.canvas.cutHere')}
          title={t('flow.canvas.cutHere')}
          onClick={() => {
            disconnect(session, [id]);
          }}
        >
          <IconTrash size={13} stroke={1.8} aria-hidden="true" />
        </button>
      </div>
    </EdgeLabelRenderer>
  );
}
