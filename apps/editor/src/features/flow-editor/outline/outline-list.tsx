import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { outline } from '../document/graph.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { OutlineStep } from './outline-step.tsx';

/** The flow as a list in reading order: it stands in for the canvas on a phone. */
export function OutlineList({ onOpen }: { onOpen: () => void }) {
  const { t } = useWords();
  const { view, canEdit } = useSession();
  const document = useDocument((whole) => whole);
  const rows = useMemo(() => outline(document), [document]);
  return (
    <div className="fe-outline">
      <ol aria-label={t('flow.outline.title')}>
        {rows.map((row) => (
          <OutlineStep key={row.node.id} row={row} onOpen={onOpen} />
        ))}
      </ol>
      {canEdit && rows.length > 0 && (
        <button
          type="button"
          className="fe-outline-add"
          onClick={() => {
            view.setState({ picker: { anchor: { x: 16, y: 120 } } });
          }}
        >
          <IconPlus size={16} aria-hidden="true" />
          {t('flow.outline.add')}
        </button>
      )}
    </div>
  );
}
