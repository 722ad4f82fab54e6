import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { outline } from '../document/graph.ts';
import { useDocument, useSession } from '../session/use-session.ts';
import { useWords } from '../session/use-words.ts';
import { OutlineNotes } from './outline-notes.tsx';
import { OutlineStep } from './outline-step.tsx';

interface OutlineListProps {
  /** A step was opened; where the list covers its settings, it makes room. */
  onOpen?: () => void;
}

/** The flow as a list in reading order: beside the canvas, for screen readers, and in its place on a phone. */
export function OutlineList({ onOpen }: OutlineListProps) {
  const { t } = useWords();
  const { view, canEdit } = useSession();
  const document = useDocument((whole) => whole);
  const rows = useMemo(() => outline(document), [document]);
  const groupOf = useMemo(
    () =>
      new Map(
        Object.values(document.groups).flatMap((group) =>
          group.nodes.map((node) => [node, group.name] as const),
        ),
      ),
    [document.groups],
  );
  return (
    <div className="fe-outline">
      <ol aria-label={t('flow.outline.title')}>
        {rows.map(({ node, depth }) => (
          <OutlineStep
            key={node.id}
            node={node}
            depth={depth}
            group={groupOf.get(node.id)}
            onOpen={onOpen}
          />
        ))}
      </ol>
      {canEdit && rows.length > 0 && (
        <button
          type="button"
          className="fe-outline-add"
          onClick={({ currentTarget }) => {
            const { left, top } = currentTarget.getBoundingClientRect();
            view.setState({ picker: { anchor: { x: left, y: Math.min(top, 120) } } });
          }}
        >
          <IconPlus size={16} aria-hidden="true" />
          {t('flow.outline.add')}
        </button>
      )}
      <OutlineNotes />
    </div>
  );
}
